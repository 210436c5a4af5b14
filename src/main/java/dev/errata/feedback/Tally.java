package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Subject.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log says of one entry, added up: a pure fold, so that the same log gives the same sums wherever and however often it is read.
 * Immutable.
 *
 * <p>Sums are kept as of the last line of the log, since all of them fade alike: a later moment only scales them.
 *
 * @param position of the last line that is in it; 0 where there is none
 * @param at when that line was written
 * @param sums by what they are about, then by {@link Software#line} ("" where unknown)
 * @param trends by what they are about
 * @param confirmed when somebody said last that the entry is right or helps, of what counts
 */
record Tally(
        long position,
        Instant at,
        Map<Key, Map<String, Sum>> sums,
        Map<Key, Trend> trends,
        Optional<Instant> confirmed) {

    /** @param item id of the workaround or dead end, else empty */
    record Key(Question question, String item) {

        static final Key RIGHT = new Key(Question.RIGHT, "");
        static final Key HELPS = new Key(Question.HELPS, "");

        /** What a word is about. */
        static Key of(Cast cast) {
            return switch (cast.subject().kind()) {
                case ENTRY -> cast.outcome().ofEntry() ? RIGHT : HELPS;
                case WORKAROUND -> workaround(cast.subject().item());
                case DEAD_END -> deadEnd(cast.subject().item());
            };
        }

        static Key workaround(String id) {
            return new Key(Question.WORKAROUND, id);
        }

        static Key deadEnd(String id) {
            return new Key(Question.DEAD_END, id);
        }
    }

    /** So many versions of one question are told apart. */
    static final int MOST_LINES = 50;

    static final Tally EMPTY = new Tally(0, Instant.EPOCH, Map.of(), Map.of(), Optional.empty());

    Tally {
        sums = Map.copyOf(sums);
        trends = Map.copyOf(trends);
    }

    /** What a log comes to; it is that of one entry, by position. */
    static Tally of(List<Logged> log, Learning learning) {
        if (log.isEmpty()) {
            return EMPTY;
        }
        var last = log.getLast();
        var counted = counted(log);
        var sums = new HashMap<Key, Map<String, Sum>>();
        var trends = new HashMap<Key, Trend>();
        Weighed.byQuestion(counted, learning).forEach((key, voices) -> {
            sums.put(key, byLine(voices, last.at(), learning));
            trends.put(key, Trend.of(voices, learning));
        });
        return new Tally(last.position(), last.at(), sums, trends, confirmed(counted));
    }

    /** The words that count, in the order of the log. */
    static List<Cast> counted(List<Logged> log) {
        var words = new Words();
        log.forEach(words::read);
        return words.counted();
    }

    private static Map<String, Sum> byLine(List<Weighed> voices, Instant now, Learning learning) {
        var byLine = new HashMap<String, Sum>();
        for (var voice : voices) {
            double weight = voice.weight() * learning.fading(voice.cast().at(), now);
            byLine.merge(voice.cast().software().line(), Sum.NONE.and(voice.good(), weight), Sum::plus);
        }
        return byLine.size() <= MOST_LINES ? Map.copyOf(byLine) : bounded(byLine);
    }

    /** The lines that weigh least count as unknown ones: nobody who invents versions takes more room, or the place of a real one. */
    private static Map<String, Sum> bounded(Map<String, Sum> byLine) {
        var heaviest = byLine.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Sum> it) -> -it.getValue().weight())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var kept = new HashMap<String, Sum>();
        for (int i = 0; i < heaviest.size(); i++) {
            var it = heaviest.get(i);
            kept.merge(i < MOST_LINES ? it.getKey() : "", it.getValue(), Sum::plus);
        }
        return Map.copyOf(kept);
    }

    private static Optional<Instant> confirmed(List<Cast> counted) {
        return counted.stream()
                .filter(it -> it.outcome().good() && it.subject().kind() != Kind.DEAD_END)
                .map(Cast::at)
                .max(Comparator.naturalOrder());
    }

    /** The sums of {@code key} at {@code now}, by {@link Software#line}. */
    Map<String, Sum> of(Key key, Instant now, Learning learning) {
        var kept = sums.getOrDefault(key, Map.of());
        double fading = learning.fading(at, now);
        var faded = new HashMap<String, Sum>();
        kept.forEach((line, sum) -> faded.put(line, sum.scaled(fading)));
        return faded;
    }
}
