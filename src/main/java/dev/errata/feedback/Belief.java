package dev.errata.feedback;

import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Rate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How sure we are of a rate: a Beta distribution over it.
 *
 * @param worked cases for, plus the prior's; greater than zero
 * @param failed cases against, plus the prior's; greater than zero
 * @param reports how many reported cases are in it, authors' and readers'
 */
public record Belief(double worked, double failed, int reports) {

    /** The share of belief between {@link #low()} and {@link #high()}. */
    public static final double INTERVAL = 0.9;

    /** What half a case for and half against, added to every estimate, keep at bay: certainty from nothing. */
    private static final double DOUBT = 0.5;

    /** An author's figure counts as many cases as stand behind it, up to here; readers' outcomes must be able to outweigh it. */
    private static final int MOST_EVIDENCE = 50;

    public Belief {
        if (!(worked > 0 && failed > 0)) {
            throw new IllegalArgumentException("counts must be positive: " + worked + ", " + failed);
        }
    }

    /**
     * What an author's estimate is worth before any reader said anything: as many cases as stand behind it, weighed by how the entry
     * was verified.
     */
    public static Belief authored(Rate rate, int evidenceCount, Tier tier) {
        double cases = Math.max(1, Math.min(evidenceCount, MOST_EVIDENCE)) * weight(tier);
        return new Belief(rate.value() * cases + DOUBT, (1 - rate.value()) * cases + DOUBT, evidenceCount);
    }

    private static double weight(Tier tier) {
        return switch (tier) {
            case AI_GENERATED -> 1;
            case COMMUNITY -> 1.5;
            case HUMAN_REVIEWED, DOCUMENTED -> 2;
            case REPRODUCED -> 3;
        };
    }

    /** The expected rate, between 0 and 1, both exclusive. */
    public double value() {
        return worked / (worked + failed);
    }

    /** The rate is above this with 95 % belief. */
    public double low() {
        return BetaDistribution.of(worked, failed).inverseCumulativeProbability((1 - INTERVAL) / 2);
    }

    /** The rate is below this with 95 % belief. */
    public double high() {
        return BetaDistribution.of(worked, failed).inverseCumulativeProbability((1 + INTERVAL) / 2);
    }
}
