package dev.errata.feedback;

import java.util.Map;

/**
 * What is believed of an entry at one moment. Immutable.
 *
 * @param right that it is the right one where it matches
 * @param helps that something in it helps
 * @param workarounds that they work, by id; all of the entry's
 * @param deadEnds that they fail, by id; all of the entry's
 */
public record EntryBelief(
        Belief right, Belief helps, Map<String, RatedBelief> workarounds, Map<String, Belief> deadEnds) {

    /** The most that readers' word for an entry adds to its strength in a text, in nats: the text must decide the rest. */
    private static final double MOST_LIFT = 1;

    /**
     * What is believed of a workaround.
     *
     * @param belief for one who runs {@code software}, with the voices on all versions
     * @param software the product and version that it is believed for, where outcomes on that are in it; else empty
     * @param worked readers' voices for it on that version
     * @param failed readers' voices against it on that version
     * @param overall the same belief for all versions alike
     */
    public record RatedBelief(Belief belief, String software, int worked, int failed, Belief overall) {}

    public EntryBelief {
        workarounds = Map.copyOf(workarounds);
        deadEnds = Map.copyOf(deadEnds);
    }

    /**
     * How far readers' word moves an entry's strength where it is ranked, in nats: the log odds of the lower bound, against those that
     * the author's word alone gives.
     */
    static double shift(Belief right, Belief authored) {
        return Math.min(MOST_LIFT, logOdds(right.low()) - logOdds(authored.low()));
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
