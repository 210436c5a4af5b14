package dev.errata.match;

import static dev.errata.match.AnswerJson.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.Rate;
import dev.errata.feedback.Belief;
import dev.errata.feedback.EntryBelief.RatedBelief;
import org.jspecify.annotations.Nullable;

/**
 * How often something works, or a dead end fails, as it goes over the wire.
 *
 * @param authored the authors' estimate
 * @param worked how many readers said that it worked, on whatever version
 * @param failed how many said that it did not
 * @param weak whether too few readers spoke for the figure to be trusted
 * @param software product and minor version that the figure is for, where readers spoke of that; else null, as all that follow
 * @param workedOnIt how many of {@code worked} were on that version
 * @param overall the same figure for all versions alike
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateJson(
        double value,
        double low,
        double high,
        double authored,
        int worked,
        int failed,
        boolean weak,
        @Nullable String software,
        @Nullable Integer workedOnIt,
        @Nullable Integer failedOnIt,
        @Nullable RangeJson overall)
        implements FigureJson {

    /** A rate and where it lies with nine tenths of belief. */
    public record RangeJson(double value, double low, double high) {

        public static RangeJson of(Belief belief) {
            return new RangeJson(round(belief.value(), 1000), round(belief.low(), 1000), round(belief.high(), 1000));
        }
    }

    /** Of what is believed to work. */
    public static RateJson of(Belief works, Rate authored) {
        return plain(works, authored, works.worked(), works.failed());
    }

    /** Of a dead end: the rate is that of its failing. */
    public static RateJson ofFailing(Belief fails, Rate authored) {
        return plain(fails, authored, /* worked= */ fails.failed(), /* failed= */ fails.worked());
    }

    /** Of a workaround, for the version that the figure is for. */
    public static RateJson of(RatedBelief rated, Rate authored) {
        var plain = of(rated.belief(), authored);
        return rated.software().isEmpty()
                ? plain
                : new RateJson(
                        plain.value,
                        plain.low,
                        plain.high,
                        plain.authored,
                        plain.worked,
                        plain.failed,
                        plain.weak,
                        rated.software(),
                        rated.worked(),
                        rated.failed(),
                        RangeJson.of(rated.overall()));
    }

    /** That something in the matched entry helps; null where no reader said. */
    static @Nullable RateJson helps(Match match) {
        var helps = match.belief().helps();
        return helps.reports() == 0 ? null : of(helps, match.entry().standing().fixSuccessRate());
    }

    private static RateJson plain(Belief belief, Rate authored, int worked, int failed) {
        var range = RangeJson.of(belief);
        return new RateJson(
                range.value(),
                range.low(),
                range.high(),
                authored.value(),
                worked,
                failed,
                belief.weak(),
                null,
                null,
                null,
                null);
    }
}
