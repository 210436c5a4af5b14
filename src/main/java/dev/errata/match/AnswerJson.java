package dev.errata.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.Entry;
import dev.errata.event.Masked;
import dev.errata.feedback.Belief;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire: the shape that the contract fixes, in snake case.
 *
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
        @Nullable String maskedText) {

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
            List<WorkaroundJson> workarounds,
            List<DeadEndJson> deadEnds,
            List<CheckJson> checks,
            List<CauseJson> causes,
            List<VersionJson> versions,
            String versionFit,
            List<TieJson> leadsTo,
            List<TieJson> precededBy,
            List<TieJson> frequentlyConfusedWith,
            @Nullable List<ReasonJson> why) {}

    public record EvidenceJson(String kind, int line, int start, int end, String excerpt) {}

    public record BeliefJson(double value, double low, double high, int reports) {}

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

    /** {@code worked} and {@code failed} count readers' outcomes, {@code authored} is the authors' estimate. */
    public record RateJson(double value, double low, double high, double authored, int worked, int failed) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadEndJson(
            String id,
            String action,
            @Nullable String actionZh,
            String whyFails,
            double failRate,
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

    public record ReasonJson(String name, double weight) {}

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
                        .map(match -> match(match, report.masked(), explain))
                        .toList(),
                report.near().stream()
                        .map(match -> match(match, report.masked(), explain))
                        .toList(),
                null);
    }

    /** The same with the masked text, which all evidence points into. */
    public AnswerJson withText(String text) {
        return new AnswerJson(matchId, verdict, lines, truncated, tookMs, maskedSecrets, matches, near, text);
    }

    private static MatchJson match(Match match, Masked masked, boolean explain) {
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
                belief(match.confidence()),
                match.workarounds().stream().map(AnswerJson::workaround).toList(),
                entry.deadEnds().stream().map(AnswerJson::deadEnd).toList(),
                checks(entry),
                match.causes().stream().map(AnswerJson::cause).toList(),
                entry.applicability().versions().stream()
                        .map(AnswerJson::version)
                        .toList(),
                match.versionFit().name().toLowerCase(Locale.ROOT),
                ties(entry.ties().leadsTo()),
                ties(entry.ties().precededBy()),
                ties(entry.ties().confusedWith()),
                explain
                        ? match.why().stream()
                                .map(reason -> new ReasonJson(reason.name(), round(reason.weight(), 100)))
                                .toList()
                        : null);
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

    private static BeliefJson belief(Belief belief) {
        return new BeliefJson(
                round(belief.value(), 1000), round(belief.low(), 1000), round(belief.high(), 1000), belief.reports());
    }

    private static WorkaroundJson workaround(Match.RatedWorkaround rated) {
        var it = rated.workaround();
        var success = rated.success();
        return new WorkaroundJson(
                it.id(),
                it.action().en(),
                orNull(it.action().zh()),
                it.how(),
                it.condition(),
                it.sources(),
                new RateJson(
                        round(success.value(), 1000),
                        round(success.low(), 1000),
                        round(success.high(), 1000),
                        it.successRate().value(),
                        0,
                        0));
    }

    private static DeadEndJson deadEnd(Entry.DeadEnd it) {
        return new DeadEndJson(
                it.id(),
                it.action().en(),
                orNull(it.action().zh()),
                it.whyFails(),
                it.failRate().value(),
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

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static double round(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
