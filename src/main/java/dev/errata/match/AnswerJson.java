package dev.errata.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.Rate;
import dev.errata.event.Masked;
import dev.errata.feedback.Belief;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire: the shape that the contract fixes, in snake case.
 *
 * @param versus only where an entry was asked about: how it stands beside the first
 * @param maskedText only where an answer is asked for again
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerJson(
        String matchId,
        String verdict,
        int lines,
        boolean truncated,
        double tookMs,
        int maskedSecrets,
        List<MatchJson> matches,
        List<MatchJson> near,
        List<RelationJson> relations,
        @Nullable ComparisonJson versus,
        @Nullable String maskedText) {

    /** How the match {@code to} hangs together with {@code from}, which stands before it in the list. */
    public record RelationJson(String from, String to, String kind) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MatchJson(
            String entryId,
            int revision,
            double score,
            String signature,
            @Nullable String signatureZh,
            String rootCause,
            @Nullable String rootCauseZh,
            String domain,
            @Nullable String errorCode,
            String verificationTier,
            List<EvidenceJson> evidence,
            BeliefJson confidence,
            @Nullable RateJson helps,
            List<WorkaroundJson> workarounds,
            List<DeadEndJson> deadEnds,
            List<CheckJson> checks,
            List<CauseJson> causes,
            List<VersionJson> versions,
            String versionFit,
            List<TieJson> leadsTo,
            List<TieJson> precededBy,
            List<TieJson> frequentlyConfusedWith,
            @Nullable String sameFailureAs,
            @Nullable String explanation,
            @Nullable String explanationZh,
            @Nullable List<ReasonJson> why,
            @Nullable List<RivalJson> rivals) {}

    public record EvidenceJson(String kind, int line, int start, int end, String excerpt) {}

    /**
     * That an entry is the right one: {@code right} and {@code wrong} count readers' voices, {@code reports} both, {@code authored} is
     * the authors' estimate.
     */
    public record BeliefJson(double value, double low, double high, int reports, int right, int wrong, double authored)
            implements FigureJson {

        public static BeliefJson of(Belief belief, Rate authored) {
            return new BeliefJson(
                    round(belief.value(), 1000),
                    round(belief.low(), 1000),
                    round(belief.high(), 1000),
                    belief.reports(),
                    belief.worked(),
                    belief.failed(),
                    authored.value());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WorkaroundJson(
            String id,
            String action,
            @Nullable String actionZh,
            String how,
            String condition,
            List<String> sources,
            RateJson successRate) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadEndJson(
            String id,
            String action,
            @Nullable String actionZh,
            String whyFails,
            double failRate,
            RateJson failure,
            String condition,
            List<String> sources) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CheckJson(
            String name, @Nullable String nameZh, String run, String lookFor, String meaning, double weight) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CauseJson(
            String entryId, String signature, @Nullable String signatureZh, List<CheckJson> checks) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record VersionJson(
            String version,
            String introduced,
            String deprecated,
            String removed,
            String behaviorChange,
            String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TieJson(
            String errorId,
            @Nullable Double probability,
            @Nullable String condition,
            @Nullable String distinction,
            @Nullable String typicalDelay) {}

    public record ReasonJson(String name, double value, double weight) {}

    /** Another entry that was weighed for the same error, and what the match has before it, in nats. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record RivalJson(
            String entryId,
            String signature,
            double score,
            List<ReasonJson> apart,
            String explanation,
            String explanationZh) {

        static RivalJson of(Match.Rival rival) {
            return new RivalJson(
                    rival.entry().toString(),
                    rival.signature(),
                    round(rival.score(), 10_000),
                    reasons(rival.apart()),
                    Explanation.in(false).before(rival),
                    Explanation.in(true).before(rival));
        }
    }

    /** The wire form of {@code report}; with {@code explain} each match says how its score came about. */
    public static AnswerJson of(MatchReport report, boolean explain) {
        return new AnswerJson(
                report.matchId(),
                report.matched() ? "matched" : "unknown",
                report.lines(),
                report.truncated(),
                round(report.took().toNanos() / 1e6, 1000),
                report.maskedSecrets(),
                report.matches().stream()
                        .map(match -> match(match, report.masked(), said(match, explain)))
                        .toList(),
                report.near().stream()
                        .map(match -> match(match, report.masked(), shortfall(match, report, explain)))
                        .toList(),
                report.relations().stream()
                        .map(it -> new RelationJson(
                                it.from().toString(),
                                it.to().toString(),
                                it.kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                null,
                null);
    }

    /** The same with the masked text, which all evidence points into. */
    public AnswerJson withText(String text) {
        return new AnswerJson(
                matchId, verdict, lines, truncated, tookMs, maskedSecrets, matches, near, relations, versus, text);
    }

    /** The same with how an entry that was asked about stands. */
    public AnswerJson withVersus(Comparison comparison) {
        return new AnswerJson(
                matchId,
                verdict,
                lines,
                truncated,
                tookMs,
                maskedSecrets,
                matches,
                near,
                relations,
                ComparisonJson.of(comparison),
                maskedText);
    }

    /** What is explained of a match, in both languages; null where nobody asked. */
    private record Said(String english, String chinese) {}

    private static @Nullable Said said(Match match, boolean explain) {
        return explain
                ? new Said(Explanation.in(false).of(match), Explanation.in(true).of(match))
                : null;
    }

    private static @Nullable Said shortfall(Match near, MatchReport report, boolean explain) {
        return explain
                ? new Said(
                        Explanation.in(false).shortfall(near, report),
                        Explanation.in(true).shortfall(near, report))
                : null;
    }

    private static MatchJson match(Match match, Masked masked, @Nullable Said said) {
        var entry = match.entry();
        return new MatchJson(
                entry.id().toString(),
                match.revision(),
                round(match.score(), 10_000),
                entry.recognition().signature().en(),
                orNull(entry.recognition().signature().zh()),
                entry.rootCause().en(),
                orNull(entry.rootCause().zh()),
                entry.id().domain(),
                orNull(entry.recognition().errorCode()),
                entry.standing().tier().name().toLowerCase(Locale.ROOT),
                match.evidence().stream().map(it -> evidence(it, masked)).toList(),
                BeliefJson.of(match.confidence(), entry.standing().confidence()),
                RateJson.helps(match),
                match.workarounds().stream().map(AnswerJson::workaround).toList(),
                entry.deadEnds().stream().map(it -> deadEnd(it, match)).toList(),
                checks(entry),
                match.causes().stream().map(AnswerJson::cause).toList(),
                entry.applicability().versions().stream()
                        .map(AnswerJson::version)
                        .toList(),
                match.versionFit().name().toLowerCase(Locale.ROOT),
                ties(entry.ties().leadsTo()),
                ties(entry.ties().precededBy()),
                ties(entry.ties().confusedWith()),
                match.twinOf().map(EntryId::toString).orElse(null),
                said == null ? null : said.english(),
                said == null ? null : said.chinese(),
                said == null ? null : reasons(match.why()),
                said == null ? null : match.rivals().stream().map(RivalJson::of).toList());
    }

    static List<ReasonJson> reasons(List<Match.Reason> reasons) {
        return reasons.stream()
                .map(it -> new ReasonJson(it.name(), round(it.value(), 1000), round(it.weight(), 1000)))
                .toList();
    }

    /** Callers hold the text as they sent it, so places are given in that; the excerpt stays masked. */
    private static EvidenceJson evidence(Evidence it, Masked masked) {
        return new EvidenceJson(
                it.kind().name().toLowerCase(Locale.ROOT),
                it.line(),
                masked.originalColumn(it.line(), it.start()),
                masked.originalColumn(it.line(), it.end()),
                it.excerpt());
    }

    private static WorkaroundJson workaround(Match.RatedWorkaround rated) {
        var it = rated.workaround();
        return new WorkaroundJson(
                it.id(),
                it.action().en(),
                orNull(it.action().zh()),
                it.how(),
                it.condition(),
                it.sources(),
                RateJson.of(rated.rated(), it.successRate()));
    }

    private static DeadEndJson deadEnd(Entry.DeadEnd it, Match match) {
        return new DeadEndJson(
                it.id(),
                it.action().en(),
                orNull(it.action().zh()),
                it.whyFails(),
                it.failRate().value(),
                RateJson.ofFailing(match.failing(it), it.failRate()),
                it.condition(),
                it.sources());
    }

    private static List<CheckJson> checks(Entry entry) {
        return entry.checks().stream()
                .map(it -> new CheckJson(
                        it.name().en(),
                        orNull(it.name().zh()),
                        it.run(),
                        it.lookFor(),
                        it.supports() ? "supports" : "rules_out",
                        it.weight()))
                .toList();
    }

    private static CauseJson cause(Entry cause) {
        var signature = cause.recognition().signature();
        return new CauseJson(cause.id().toString(), signature.en(), orNull(signature.zh()), checks(cause));
    }

    private static VersionJson version(Entry.VersionRow it) {
        return new VersionJson(
                it.version(), it.introduced(), it.deprecated(), it.removed(), it.behaviorChange(), it.status());
    }

    private static List<TieJson> ties(List<Entry.Tie> ties) {
        return ties.stream()
                .map(it -> new TieJson(
                        it.errorId(),
                        Double.isNaN(it.probability()) ? null : it.probability(),
                        orNull(it.condition()),
                        orNull(it.distinction()),
                        orNull(it.typicalDelay())))
                .toList();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static double round(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
