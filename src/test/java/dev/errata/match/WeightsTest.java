package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.match.Weights.Calibration;
import dev.errata.match.Weights.Written;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {

    @Test
    void areShippedForEachFeatureAndNoOther() throws IOException {
        try (var in = Weights.class.getResourceAsStream("/match/weights.json")) {
            var written = new ObjectMapper().readValue(in, Written.class);

            assertThat(written.features().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Feature.values()).map(Feature::key).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void speakTheWayTheirFeatureMay(Feature feature) {
        double weight = Weights.shipped().features().get(feature);

        assertThat(weight).isFinite();
        switch (feature.sign()) {
            case FOR -> assertThat(weight).isNotNegative();
            case AGAINST -> assertThat(weight).isNotPositive();
            case EITHER -> {}
        }
    }

    @Test
    void askMoreOfAnAnswerThanOfAHint() {
        var weights = Weights.shipped();

        assertThat(weights.hint()).isBetween(0.0, 1.0).isLessThan(weights.answer());
        assertThat(weights.answer()).isBetween(0.0, 1.0);
        assertThat(weights.known()).isBetween(0.0, 1.0);
    }

    @Test
    void makeTheStrongerTheMoreProbable() {
        var calibration = Weights.shipped().calibration();

        assertThat(calibration.probability(-2)).isLessThan(calibration.probability(0));
        assertThat(calibration.probability(0)).isLessThan(calibration.probability(2));
        assertThat(calibration.probability(-60)).isBetween(0.0, 0.01);
        assertThat(calibration.probability(60)).isBetween(0.99, 1.0);
    }

    @Test
    void areReadByTheNameOfTheFeatureAndNothingWhereNotWritten() {
        var weights = Weights.of(new Written(Map.of("regex-hit", 1.5), new Calibration(1, 0), 0.5, 0.4, 0.1));

        assertThat(weights.features().get(Feature.REGEX_HIT)).isEqualTo(1.5);
        assertThat(weights.features().get(Feature.CODE)).isZero();
    }
}
