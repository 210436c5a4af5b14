package dev.errata.feedback;

import dev.errata.entry.Entry.DeadEnd;
import dev.errata.entry.Entry.Workaround;
import dev.errata.entry.EntryId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is believed of an entry at one moment. Immutable.
 *
 * @param right that it is the right one where it matches
 * @param helps that something in it helps
 * @param workarounds that they work, by id; all of the entry's
 * @param deadEnds that they fail, by id; all of the entry's
 * @param read position of the last line that is in it, for the log of the entry and of each one that it replaces; 0 where there is none
 */
public record EntryBelief(
        Belief right,
        Belief helps,
        Map<String, RatedBelief> workarounds,
        Map<String, Belief> deadEnds,
        Map<EntryId, Long> read) {

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
     * @param open as {@code belief}, if the author's word counted as one case: what may be, for all that readers have said
     */
    public record RatedBelief(Belief belief, String software, int worked, int failed, Belief overall, Belief open) {

        /** Against so many outcomes on one version that say otherwise, those on others count as no more than as many. */
        private static final double BORROWED = 10;

        /**
         * The outcomes on the version count whole, those on others the less the more of the former speak against them. So one more that
         * worked never lowers a belief, on whatever version it was.
         *
         * @param prior what the author's word is worth
         * @param guess what it would be worth as one case
         * @param sums by {@link Software#line}
         */
        static RatedBelief of(Belief prior, Belief guess, SortedMap<String, Sum> sums, Collection<Software> software) {
            var whole = all(sums);
            var overall = prior.plus(whole);
            for (var it : software) {
                var own = sums.get(it.line());
                if (it.known() && own != null) {
                    var others = new TreeMap<>(sums);
                    others.remove(it.line());
                    var said = borrowed(all(others), own).plus(own);
                    return new RatedBelief(
                            prior.plus(said), it.minor(), own.worked(), own.failed(), overall, guess.plus(said));
                }
            }
            return new RatedBelief(overall, "", 0, 0, overall, guess.plus(whole));
        }

        /** What decides its place. */
        public Order.Prospect prospect() {
            return Order.Prospect.of(belief, open);
        }

        private static Sum borrowed(Sum others, Sum own) {
            return new Sum(
                    borrowed(others.workedWeight(), own.failedWeight()),
                    borrowed(others.failedWeight(), own.workedWeight()),
                    others.worked(),
                    others.failed());
        }

        /** All of it where nothing speaks against it, and never more than (10 × 10) / {@code against}. */
        private static double borrowed(double weight, double against) {
            return weight / (1 + against * weight / (BORROWED * BORROWED));
        }

        private static Sum all(SortedMap<String, Sum> sums) {
            return sums.values().stream().reduce(Sum.NONE, Sum::plus);
        }
    }

    public EntryBelief {
        workarounds = Map.copyOf(workarounds);
        deadEnds = Map.copyOf(deadEnds);
        read = Map.copyOf(read);
    }

    /** Whether any reader's voice is in it. */
    public boolean spoken() {
        return right.reports() + helps.reports() > 0
                || workarounds.values().stream().anyMatch(it -> it.overall().reports() > 0)
                || deadEnds.values().stream().anyMatch(it -> it.reports() > 0);
    }

    /** Whether any reader said that it is right or that something in it helped. */
    public boolean confirmed() {
        return right.worked() + helps.worked() > 0
                || workarounds.values().stream().anyMatch(it -> it.overall().worked() > 0);
    }

    /** That {@code workaround} works, on all versions alike. */
    Belief overall(Workaround workaround) {
        return Objects.requireNonNull(workarounds.get(workaround.id())).overall();
    }

    /** That {@code deadEnd} fails. */
    Belief of(DeadEnd deadEnd) {
        return Objects.requireNonNull(deadEnds.get(deadEnd.id()));
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
