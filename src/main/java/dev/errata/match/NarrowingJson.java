package dev.errata.match;

import static dev.errata.match.AnswerJson.orNull;
import static dev.errata.match.AnswerJson.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.EntryId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of several causes it is, as it goes over the wire.
 *
 * @param entryId the entry that was asked about
 * @param candidates likeliest first, "none of these" among them; what they were and are adds up to 1
 * @param standsOut id of the candidate that stands out; null where none does
 * @param next the command that was not run yet and would tell most; null where one stands out, or none would tell anything
 * @param script all commands as a shell script, the most telling first; empty where there is none
 * @param failed commands that were run and failed: they say nothing
 * @param unreadable checks that cannot be looked for
 * @param maskedSecrets how many secrets were taken out of the output
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NarrowingJson(
        String entryId,
        List<CandidateJson> candidates,
        @Nullable String standsOut,
        @Nullable NextJson next,
        String script,
        List<FailedJson> failed,
        List<UnreadableJson> unreadable,
        int maskedSecrets) {

    /** One that may be the cause; {@code entryId} is null for "none of these", which has no findings. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CandidateJson(
            @Nullable String entryId,
            String signature,
            @Nullable String signatureZh,
            double before,
            double after,
            List<FindingJson> findings) {}

    /**
     * What a check came to; checks of which the output says nothing are left out.
     *
     * @param meaning {@code supports} or {@code rules_out}
     * @param line of the output, from 1; absent where nothing was found
     * @param excerpt of that line, masked
     * @param factor by which the odds of the candidate changed
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingJson(
            String check,
            @Nullable String checkZh,
            String run,
            String lookFor,
            String meaning,
            boolean found,
            @Nullable Integer line,
            @Nullable String excerpt,
            double factor) {}

    /** {@code of} are the candidates that have checks on it; the gain is to be expected, in bits of doubt. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record NextJson(String run, List<String> of, double gainBits) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record FailedJson(String run, int line, String excerpt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record UnreadableJson(String entryId, String check, String lookFor, String reason) {}

    public static NarrowingJson of(Narrowing narrowing) {
        return new NarrowingJson(
                narrowing.subject().id().toString(),
                candidates(narrowing),
                narrowing
                        .standsOut()
                        .map(cause -> cause.entry().id().toString())
                        .orElse(null),
                narrowing
                        .next()
                        .map(it -> new NextJson(
                                it.run(),
                                it.of().stream().map(EntryId::toString).toList(),
                                round(it.bits(), 1000)))
                        .orElse(null),
                narrowing.script(),
                narrowing.failed().stream()
                        .map(it -> new FailedJson(it.run(), it.line(), it.excerpt()))
                        .toList(),
                narrowing.unreadable().stream()
                        .map(it -> new UnreadableJson(
                                it.entry().toString(),
                                it.check().name().en(),
                                it.check().lookFor(),
                                it.reason()))
                        .toList(),
                narrowing.maskedSecrets());
    }

    /** "None of these" stands where it belongs among the others; those that are as likely come first. */
    private static List<CandidateJson> candidates(Narrowing narrowing) {
        double rest = narrowing.none().after();
        var likelier = narrowing.causes().stream().filter(it -> it.shift().after() >= rest);
        var less = narrowing.causes().stream().filter(it -> it.shift().after() < rest);
        return Stream.of(
                        likelier.map(NarrowingJson::candidate),
                        Stream.of(none(narrowing)),
                        less.map(NarrowingJson::candidate))
                .flatMap(it -> it)
                .toList();
    }

    private static CandidateJson none(Narrowing narrowing) {
        return new CandidateJson(
                null,
                AnswerWords.in(false).say("narrow.none"),
                AnswerWords.in(true).say("narrow.none"),
                round(narrowing.none().before(), 10_000),
                round(narrowing.none().after(), 10_000),
                List.of());
    }

    private static CandidateJson candidate(Narrowing.Cause cause) {
        var signature = cause.entry().recognition().signature();
        return new CandidateJson(
                cause.entry().id().toString(),
                signature.en(),
                orNull(signature.zh()),
                round(cause.shift().before(), 10_000),
                round(cause.shift().after(), 10_000),
                cause.findings().stream().map(NarrowingJson::finding).toList());
    }

    private static FindingJson finding(Narrowing.Finding finding) {
        var check = finding.check();
        var found = finding.sight() instanceof Sight.Found it ? it : null;
        return new FindingJson(
                check.name().en(),
                orNull(check.name().zh()),
                check.run(),
                check.lookFor(),
                check.supports() ? "supports" : "rules_out",
                found != null,
                found == null ? null : found.line(),
                found == null ? null : found.excerpt(),
                round(finding.factor(), 1000));
    }
}
