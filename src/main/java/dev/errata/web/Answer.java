package dev.errata.web;

import dev.errata.match.Explanation;
import dev.errata.match.MatchReport;
import dev.errata.web.MarkedText.Stretch;
import java.util.List;

/**
 * A match report as a reader sees it.
 *
 * @param id for the permalink, or empty where the report was not kept
 * @param markedLines how many lines something was recognised in
 * @param matches without those that describe the failure of one before
 * @param text the whole text, or empty where the matches' excerpts show it all
 * @param since what became of the entries since
 * @param tried what the reader tried already
 * @param masked the text as editors would see it; empty where something in it is known
 * @param submitted what came of giving the text to the editors, as a token; else empty
 */
record Answer(
        String id,
        int lines,
        int markedLines,
        int maskedSecrets,
        boolean truncated,
        List<ShownMatch> matches,
        List<ShownMatch> near,
        List<Stretch> text,
        Versus versus,
        List<ShownSince> since,
        ShownTried tried,
        String masked,
        String submitted) {

    static Answer of(MatchReport report, Versus versus, List<ShownSince> since, ShownTried tried, Bench bench) {
        var folded = report.withoutTwins();
        var marked = new MarkedText(report.maskedText(), folded.matches());
        return new Answer(
                report.matchId(),
                report.lines(),
                marked.markedLines(),
                report.maskedSecrets(),
                report.truncated(),
                shown(folded, report, marked, bench),
                near(report, bench),
                marked.nothingElse() || !report.matched() ? List.of() : marked.stretches(),
                versus,
                since,
                tried,
                report.matched() ? "" : report.maskedText(),
                "");
    }

    Answer submitted(String token) {
        return new Answer(
                id,
                lines,
                markedLines,
                maskedSecrets,
                truncated,
                matches,
                near,
                text,
                versus,
                since,
                tried,
                masked,
                token);
    }

    public boolean known() {
        return !matches.isEmpty();
    }

    /** What the best match says. */
    public String first() {
        return matches.getFirst().knowledge().headline().signature();
    }

    public String address() {
        return address(id);
    }

    /** Where an answer is; empty where it was not kept. */
    static String address(String id) {
        return id.isEmpty() ? "" : "/m/" + id;
    }

    /** Whether the text is shown in full below the matches, to point into. */
    public boolean whole() {
        return !text.isEmpty();
    }

    private static List<ShownMatch> shown(MatchReport folded, MatchReport whole, MarkedText marked, Bench bench) {
        var explanation = Explanation.in(bench.language() == Language.CHINESE);
        var order = folded.matches().stream().map(it -> it.entry().id()).toList();
        return folded.matches().stream()
                .map(match -> {
                    var place = ShownPlace.of(match, folded, whole, order, explanation);
                    var why = ShownWhy.of(match, bench.language());
                    int number = 1 + order.indexOf(match.entry().id());
                    var booth = bench.booth(whole, match, order);
                    return ShownMatch.of(number, match, place, why, marked, booth, bench);
                })
                .toList();
    }

    /** What was near, each with the sentence why it is no match. */
    private static List<ShownMatch> near(MatchReport report, Bench bench) {
        var marked = new MarkedText(report.maskedText(), report.near());
        var explanation = Explanation.in(bench.language() == Language.CHINESE);
        return report.near().stream()
                .map(match -> ShownMatch.of(
                        0,
                        match,
                        ShownPlace.NONE,
                        new ShownWhy(explanation.shortfall(match, report), List.of(), "", List.of(), List.of()),
                        marked,
                        bench.closed(match),
                        bench))
                .toList();
    }
}
