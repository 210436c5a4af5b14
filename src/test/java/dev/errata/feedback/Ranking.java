package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.Logged.Cast;
import java.time.Instant;
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
     * As Errata does it.
     *
     * @param byVersion whether outcomes on the asker's version count most
     */
    record Learned(Learning learning, boolean byVersion) implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            var beliefs = beliefs(entry, log, now, software);
            var workarounds = entry.workarounds();
            return Order.of(
                    IntStream.range(0, workarounds.size()).boxed().toList(),
                    it -> beliefs.get(workarounds.get(it).id()).prospect());
        }

        private Map<String, RatedBelief> beliefs(Entry entry, List<Logged> log, Instant now, Software software) {
            var tally = Tally.of(log, learning);
            return new Beliefs(any -> tally, now, learning)
                    .of(entry, byVersion ? List.of(software) : List.of())
                    .workarounds();
        }
    }

    /** By the lower bound of the same beliefs in all places: what stands last is tried by nobody, and so never found out. */
    record Sure(Learned learned) implements Ranking {
        @Override
        public List<Integer> order(Entry entry, List<Logged> log, Instant now, Software software) {
            var beliefs = learned.beliefs(entry, log, now, software);
            return byFigure(entry, it -> beliefs.get(it.id()).belief().low());
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
