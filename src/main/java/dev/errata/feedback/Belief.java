package dev.errata.feedback;

import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Rate;

/**
 * How sure we are of a rate: a Beta distribution over it, and the readers' voices in it. Immutable.
 *
 * @param alpha cases for, weighed, plus the prior's; greater than zero
 * @param beta cases against, weighed, plus the prior's; greater than zero
 * @param worked readers' voices for, each counted once
 * @param failed readers' voices against, each counted once
 */
public record Belief(double alpha, double beta, int worked, int failed) {

    /** The share of belief between {@link #low()} and {@link #high()}. */
    public static final double INTERVAL = 0.9;

    /** Fewer readers' voices than these carry a figure only weakly. */
    public static final int FEW = 5;

    /** What half a case for and half against, added to every estimate, keep at bay: certainty from nothing. */
    static final double DOUBT = 0.5;

    /** An author's figure counts as at most so many cases: readers' outcomes must be able to outweigh it. */
    static final double MOST_AUTHORED = 50;

    public Belief {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("counts must be positive: " + alpha + ", " + beta);
        }
    }

    /**
     * What an author's estimate is worth before any reader said anything: as many cases as stand behind it, weighed by how the entry
     * was verified.
     */
    public static Belief authored(Rate rate, int evidenceCount, Tier tier) {
        return of(rate, cases(evidenceCount, tier));
    }

    /** The same, where the estimate counts as at most {@code most} cases. */
    static Belief authored(Rate rate, int evidenceCount, Tier tier, double most) {
        return of(rate, Math.min(most, cases(evidenceCount, tier)));
    }

    private static Belief of(Rate rate, double cases) {
        return new Belief(rate.value() * cases + DOUBT, (1 - rate.value()) * cases + DOUBT, 0, 0);
    }

    static double cases(int evidenceCount, Tier tier) {
        return Math.min(MOST_AUTHORED, Math.max(1, evidenceCount) * weight(tier));
    }

    static double weight(Tier tier) {
        return switch (tier) {
            case AI_GENERATED -> 1;
            case COMMUNITY -> 1.5;
            case HUMAN_REVIEWED, DOCUMENTED -> 2;
            case REPRODUCED -> 3;
        };
    }

    /** This belief after further voices. */
    Belief plus(Sum sum) {
        return new Belief(
                alpha + sum.workedWeight(), beta + sum.failedWeight(), worked + sum.worked(), failed + sum.failed());
    }

    /** How many readers' voices are in it. */
    public int reports() {
        return worked + failed;
    }

    /** Whether too few readers spoke for the figure to be trusted. */
    public boolean weak() {
        return reports() < FEW;
    }

    /** The expected rate, between 0 and 1, both exclusive. */
    public double value() {
        return alpha / (alpha + beta);
    }

    /** The rate is above this with 95 % belief. */
    public double low() {
        return Bounds.of(alpha, beta).low();
    }

    /** The rate is below this with 95 % belief. */
    public double high() {
        return Bounds.of(alpha, beta).high();
    }
}
