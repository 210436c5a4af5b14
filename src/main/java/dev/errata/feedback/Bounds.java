package dev.errata.feedback;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Between which figures a rate lies with most of what is believed. Those that were asked for last are kept: answers show the same again
 * and again, and to find one takes longer than to find the entry. Immutable.
 */
record Bounds(double alpha, double beta, double low, double high) {

    private static final AtomicReferenceArray<Bounds> KEPT = new AtomicReferenceArray<>(1 << 13);

    /** Of a Beta distribution. */
    static Bounds of(double alpha, double beta) {
        int place = ((31 * Double.hashCode(alpha) + Double.hashCode(beta)) * 0x9E3779B9) >>> 19;
        var kept = KEPT.get(place);
        if (kept != null && kept.alpha == alpha && kept.beta == beta) {
            return kept;
        }
        var distribution = BetaDistribution.of(alpha, beta);
        var found = new Bounds(
                alpha,
                beta,
                distribution.inverseCumulativeProbability((1 - Belief.INTERVAL) / 2),
                distribution.inverseCumulativeProbability((1 + Belief.INTERVAL) / 2));
        KEPT.set(place, found);
        return found;
    }
}
