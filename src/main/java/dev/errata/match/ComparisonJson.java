package dev.errata.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.match.AnswerJson.ReasonJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entry that somebody asked about stands in an answer, as it goes over the wire.
 *
 * @param first whether it is the first itself
 * @param before id of the entry that it was compared with, which is before it; null where none is
 * @param score its own, 0..1
 * @param apart what the one before it has, in nats, most telling first; negative where the asked one is ahead
 * @param explanation the same in a sentence or two
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonJson(
        String entryId,
        String signature,
        @Nullable String signatureZh,
        boolean first,
        @Nullable String before,
        double score,
        List<ReasonJson> apart,
        String explanation,
        String explanationZh) {

    public static ComparisonJson of(Comparison comparison) {
        return switch (comparison) {
            case Comparison.First first -> of(first, true, null, first.score(), List.of());
            case Comparison.Nothing nothing -> of(nothing, false, null, 0, List.of());
            case Comparison.Behind behind ->
                of(
                        behind,
                        false,
                        behind.before().id().toString(),
                        behind.rival().score(),
                        AnswerJson.reasons(behind.rival().apart()));
        };
    }

    private static ComparisonJson of(
            Comparison comparison, boolean first, @Nullable String before, double score, List<ReasonJson> apart) {
        var asked = comparison.asked();
        return new ComparisonJson(
                asked.id().toString(),
                asked.recognition().signature().en(),
                AnswerJson.orNull(asked.recognition().signature().zh()),
                first,
                before,
                AnswerJson.round(score, 10_000),
                apart,
                Explanation.in(false).of(comparison),
                Explanation.in(true).of(comparison));
    }
}
