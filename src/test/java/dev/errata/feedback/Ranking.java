package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.Logged.Cast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A way to order the workarounds of an entry, given all that was said so far. The best is first; equals stand as authored. */
sealed interface Ranking {

    /** Positions in the entry's list, best first. */
    List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software);

    /**
     * As Errata does it: by the lower bound of what is believed.
     *
     * @param byVersion whether outcomes on the asker's version count most
     */
    record Learned(Learning learning, boolean byVersion) implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            var beliefs = beliefs(entry, log, now, software);
            return byFigure(entry, it -> beliefs.get(it.id()).belief().low());
        }

        private Map<String, RatedBelief> beliefs(Entry entry, List<Logged> log, Instant now, Software software) {
            var tally = Tally.of(log, learning);
            return new Beliefs(any -> tally, now, learning)
                    .of(entry, byVersion ? List.of(software) : List.of())
                    .workarounds();
        }
    }

    /**
     * A proposal: the surest first, as before, and in the second place the one that may be best if the author's word counted as one case
     * only. So readers whom the first did not help find out what nobody knows.
     */
    record Curious(Learned learned) implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            var beliefs = learned.beliefs(entry, log, now, software);
            var order = new ArrayList<>(
                    byFigure(entry, it -> beliefs.get(it.id()).belief().low()));
            var hopes = entry.workarounds().stream()
                    .map(it -> hope(entry, it, beliefs.get(it.id()).belief()))
                    .toList();
            var promising =
                    order.stream().skip(1).max(Comparator.comparing(hopes::get)).orElseThrow();
            order.remove(promising);
            order.add(1, promising);
            return order;
        }

        private static double hope(Entry entry, Workaround workaround, Belief belief) {
            var standing = entry.standing();
            var prior = Belief.authored(workaround.successRate(), standing.evidenceCount(), standing.tier());
            var weak = Belief.authored(workaround.successRate(), 1, Tier.AI_GENERATED);
            return new Belief(
                            weak.alpha() + belief.alpha() - prior.alpha(),
                            weak.beta() + belief.beta() - prior.beta(),
                            0,
                            0)
                    .high();
        }
    }

    /** Worked ÷ all that was ever said; the author's figure where nothing was. */
    record BareRatio() implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            return byFigure(entry, it -> ratio(it, log));
        }

        private static double ratio(Workaround workaround, Collection<Logged> log) {
            int said = 0;
            int worked = 0;
            for (var line : log) {
                if (line instanceof Cast cast && cast.subject().item().equals(workaround.id())) {
                    said++;
                    worked += cast.outcome().good() ? 1 : 0;
                }
            }
            return said == 0 ? workaround.successRate().value() : (double) worked / said;
        }
    }

    /** The author's figures, for ever. */
    record Authored() implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            return byFigure(entry, it -> it.successRate().value());
        }
    }

    private static List<Integer> byFigure(Entry entry, ToDoubleFunction<Workaround> figure) {
        var figures = entry.workarounds().stream().mapToDouble(figure).toArray();
        return IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> figures[it]).reversed())
                .toList();
    }
}
