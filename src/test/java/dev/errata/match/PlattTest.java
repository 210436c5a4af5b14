package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.match.Weights.Calibration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlattTest {

    @Test
    void findsTheCurveThatTheOutcomesWereMadeBy() {
        var fitted = Platt.fit(madeBy(new Calibration(0.7, -0.4)));

        assertThat(fitted.slope()).isCloseTo(0.7, within(0.02));
        assertThat(fitted.intercept()).isCloseTo(-0.4, within(0.02));
    }

    @Test
    void leavesLogOddsAsTheyAreThatMeanWhatTheySay() {
        var fitted = Platt.fit(madeBy(new Calibration(1, 0)));

        assertThat(fitted.probability(1.5)).isCloseTo(1 / (1 + Math.exp(-1.5)), within(0.01));
    }

    @Test
    void staysFiniteWhereAllCasesAreClear() {
        var fitted = Platt.fit(List.of(new double[] {2, 1}, new double[] {-2, 0}));

        assertThat(fitted.slope()).isFinite().isPositive();
        assertThat(fitted.intercept()).isFinite();
    }

    /** A thousand cases at each of several odds, of which as many came true as the curve says. */
    private static List<double[]> madeBy(Calibration curve) {
        var outcomes = new ArrayList<double[]>();
        for (double odds = -4; odds <= 4; odds += 0.5) {
            long right = Math.round(1000 * curve.probability(odds));
            for (int at = 0; at < 1000; at++) {
                outcomes.add(new double[] {odds, at < right ? 1 : 0});
            }
        }
        return outcomes;
    }
}
