package dev.errata.agent;

import dev.errata.match.Context;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks an error up. */
record LookupError(Knowledge knowledge) implements Tool {

    private static final int USUAL = 3;
    private static final int MOST = 50;

    /** So many matches are told in full; of the others, what they are. */
    private static final int IN_FULL = 2;

    private static final String UNKNOWN =
            "Nothing is known of this error. Say so: a guess presented as a known fix is worse than none. If it is a real error, hand it"
                    + " to the editors with submit_unknown_error.";

    /**
     * What a look-up came to.
     *
     * @param matchId absent where answers are not kept
     */
    record Answer(
            @Nullable String matchId,
            String verdict,
            String advice,
            int lines,
            int maskedSecrets,
            List<Found> matches,
            List<Near> near) {}

    record Found(
            String entryId,
            int revision,
            double score,
            String signature,
            @Nullable String errorCode,
            String rootCause,
            String domain,
            String verificationTier,
            String versionFit,
            List<Seen> evidence,
            List<Remedies.Workaround> workarounds,
            List<Remedies.DeadEnd> deadEnds,
            List<Remedies.Check> checks,
            List<Cause> causes,
            @Nullable String sameFailureAs) {}

    record Seen(String kind, int line, String excerpt) {}

    record Cause(String entryId, String signature, List<Remedies.Check> checks) {}

    record Near(String entryId, String signature, double score) {}

    @Override
    public String name() {
        return "lookup_error";
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var text = arguments.text("text", "the error message, stack trace or log", knowledge.longestText());
        int limit = arguments.number("limit", USUAL, MOST);
        boolean chinese = arguments.chinese();
        var report = knowledge.look(text, new Context(List.of(), arguments.software(), ""), limit);
        return new Done(answer(report, chinese), text(report, chinese));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static Answer answer(MatchReport report, boolean chinese) {
        return new Answer(
                orNull(report.matchId()),
                report.matched() ? "matched" : "unknown",
                advice(report),
                report.lines(),
                report.maskedSecrets(),
                report.matches().stream().map(it -> found(it, chinese)).toList(),
                report.near().stream()
                        .map(it -> new Near(
                                it.entry().id().toString(),
                                it.entry().recognition().signature().in(chinese),
                                rounded(it.score())))
                        .toList());
    }

    private static String advice(MatchReport report) {
        if (!report.matched()) {
            return UNKNOWN;
        }
        var then = report.matchId().isEmpty() ? "" : " Then call report_outcome with this match_id.";
        return "Try the workarounds of the first match in their order, and none of its dead ends. Ask a person before a step whose"
                + " risk is not \"none\"." + then;
    }

    private static Found found(Match match, boolean chinese) {
        var entry = match.entry();
        var remedies = Remedies.of(match, chinese);
        return new Found(
                entry.id().toString(),
                match.revision(),
                rounded(match.score()),
                entry.recognition().signature().in(chinese),
                orNull(entry.recognition().errorCode()),
                entry.rootCause().in(chinese),
                entry.id().domain(),
                Remedies.token(entry.standing().tier()),
                Remedies.token(match.versionFit()),
                match.evidence().stream()
                        .map(it -> new Seen(Remedies.token(it.kind()), it.line(), it.excerpt()))
                        .toList(),
                remedies.workarounds(),
                remedies.deadEnds(),
                remedies.checks(),
                match.causes().stream()
                        .map(it -> new Cause(
                                it.id().toString(),
                                it.recognition().signature().in(chinese),
                                Remedies.checks(it, chinese)))
                        .toList(),
                match.twinOf().map(Object::toString).orElse(null));
    }

    private static String text(MatchReport report, boolean chinese) {
        var out = new StringBuilder();
        int matches = report.matches().size();
        out.append(
                        report.matched()
                                ? "matched: " + matches + (matches == 1 ? " known error" : " known errors")
                                : "unknown")
                .append(" in ")
                .append(report.lines())
                .append(report.lines() == 1 ? " line" : " lines")
                .append(report.maskedSecrets() == 0 ? "" : ", secrets masked: " + report.maskedSecrets())
                .append(".\n")
                .append(advice(report))
                .append('\n');
        if (matches + report.near().size() > 0) {
            out.append(Paper.PREFACE);
        }
        IntStream.range(0, matches).forEach(at -> match(report, at, chinese, out));
        for (var near : report.near()) {
            out.append("\nPossibly related, no answer: ")
                    .append(Paper.line(near, chinese))
                    .append('\n');
        }
        if (!report.matchId().isEmpty()) {
            out.append("\nmatch_id: ").append(report.matchId()).append('\n');
        }
        return out.toString();
    }

    private static void match(MatchReport report, int at, boolean chinese, StringBuilder out) {
        var match = report.matches().get(at);
        out.append('\n')
                .append(at + 1)
                .append(". ")
                .append(match.entry().id())
                .append(", ")
                .append(Math.clamp(Math.round(match.score() * 100), 1, 99))
                .append(" % sure");
        report.relationOf(match)
                .ifPresent(it -> out.append(", beside ")
                        .append(it.from())
                        .append(" (")
                        .append(Remedies.token(it.kind()))
                        .append(')'));
        out.append(
                switch (match.versionFit()) {
                    case AFFECTED -> ", your version is affected";
                    case NOT_AFFECTED -> ", your version is not affected";
                    case UNKNOWN -> "";
                });
        out.append('\n')
                .append(
                        at < IN_FULL
                                ? Paper.of(match, chinese)
                                : Paper.line(match, chinese) + "\nget_entry tells more.\n");
    }
}
