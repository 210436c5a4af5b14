package dev.errata.match;

import dev.errata.match.Weights.Calibration;
import java.util.List;

/** Fits log odds to what came true: the slope and intercept of a logistic curve, by Newton's method. */
final class Platt {

    private static final int STEPS = 50;

    /** Keeps the curve finite where the cases are few and clear. */
    private static final double RIDGE = 1e-3;

    private Platt() {}

    /**
     * @param outcomes pairs of log odds and 1 or 0
     */
    static Calibration fit(List<double[]> outcomes) {
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double gs = RIDGE * (slope - 1);
            double gi = RIDGE * intercept;
            double hss = RIDGE;
            double hsi = 0;
            double hii = RIDGE;
            for (var it : outcomes) {
                double p = 1 / (1 + Math.exp(-(slope * it[0] + intercept)));
                double w = p * (1 - p);
                gs += (p - it[1]) * it[0];
                gi += p - it[1];
                hss += w * it[0] * it[0];
                hsi += w * it[0];
                hii += w;
            }
            double det = hss * hii - hsi * hsi;
            slope -= (hii * gs - hsi * gi) / det;
            intercept -= (hss * gi - hsi * gs) / det;
        }
        return new Calibration(slope, intercept);
    }
}
