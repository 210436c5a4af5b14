package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Voice;
import dev.errata.feedback.Subject.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log says of one entry, added up: a pure fold, so that the same log gives the same sums wherever and however often it is read.
 * Immutable.
 *
 * <p>Sums are kept as of the last line of the log, since all of them fade alike: a later moment only scales them.
 *
 * @param position of the last line that is in it; 0 where there is none
 * @param at when that line was written
 * @param sums by what they are about, then by {@link Software#line} ("" where unknown)
 */
record Tally(long position, Instant at, Map<Key, Map<String, Sum>> sums) {

    /** @param item id of the workaround or dead end, else empty */
    record Key(Question question, String item) {}

    /** So many versions of one question are told apart. */
    static final int MOST_LINES = 50;

    static final Tally EMPTY = new Tally(0, Instant.EPOCH, Map.of());

    Tally {
        sums = Map.copyOf(sums);
    }

    /**
     * @param log lines of one entry, by position
     */
    static Tally of(List<Logged> log, Learning learning) {
        if (log.isEmpty()) {
            return EMPTY;
        }
        var last = log.getLast();
        return new Tally(last.position(), last.at(), sums(counted(log), last.at(), learning));
    }

    /** The words that count, in the order of the log. */
    static List<Cast> counted(List<Logged> log) {
        var words = new Words();
        log.forEach(words::read);
        return words.counted();
    }

    private static Map<Key, Map<String, Sum>> sums(List<Cast> counted, Instant now, Learning learning) {
        var sums = new HashMap<Key, Map<String, Sum>>();
        byQuestion(counted).forEach((key, words) -> sums.put(key, sum(weighed(words, learning), now, learning)));
        return sums;
    }

    /** A voice for one question. */
    private record Word(Cast cast, boolean good) {}

    /**
     * A voice for one question.
     *
     * @param weight while it is fresh, among the others, in [0, 1]
     */
    record Weighed(Cast cast, boolean good, double weight) {}

    /** The voices that count for {@code key}, in the order of the log. */
    static List<Weighed> weighed(List<Logged> log, Key key, Learning learning) {
        return weighed(byQuestion(counted(log)).getOrDefault(key, List.of()), learning);
    }

    private static List<Weighed> weighed(List<Word> words, Learning learning) {
        var crowd = new Crowd(learning);
        return words.stream()
                .sorted(Comparator.comparingLong(word -> word.cast().position()))
                .map(word -> new Weighed(word.cast(), word.good(), crowd.weight(word.cast())))
                .toList();
    }

    private static Map<Key, List<Word>> byQuestion(List<Cast> counted) {
        var words = new LinkedHashMap<Key, List<Word>>();
        var spoken = new HashSet<Voice>();
        for (var cast : counted) {
            if (cast.outcome().ofEntry()) {
                spoken.add(cast.voice());
            }
        }
        for (var cast : counted) {
            add(words, key(cast), new Word(cast, good(cast)));
            var entryVoice = new Voice(cast.matchId(), Subject.entry(cast.entry()), cast.reporter());
            boolean implied = cast.outcome() == Outcome.WORKED && cast.subject().kind() != Kind.DEAD_END;
            // Who was helped by an entry had the right one, unless the same reporter says otherwise; and says so once.
            if (implied && spoken.add(entryVoice)) {
                add(words, new Key(Question.RIGHT, ""), new Word(cast, true));
            }
        }
        return words;
    }

    private static void add(Map<Key, List<Word>> words, Key key, Word word) {
        words.computeIfAbsent(key, any -> new ArrayList<>()).add(word);
    }

    /** What a word is about. */
    static Key key(Cast cast) {
        return switch (cast.subject().kind()) {
            case ENTRY -> new Key(cast.outcome().ofEntry() ? Question.RIGHT : Question.HELPS, "");
            case WORKAROUND -> new Key(Question.WORKAROUND, cast.subject().item());
            case DEAD_END -> new Key(Question.DEAD_END, cast.subject().item());
        };
    }

    /** A dead end's rate is that of its failing. */
    private static boolean good(Cast cast) {
        return (cast.subject().kind() == Kind.DEAD_END) != cast.outcome().good();
    }

    private static Map<String, Sum> sum(List<Weighed> words, Instant now, Learning learning) {
        var byLine = new HashMap<String, Sum>();
        for (var word : words) {
            double weight = word.weight() * learning.fading(word.cast().at(), now);
            byLine.merge(word.cast().software().line(), Sum.NONE.and(word.good(), weight), Sum::plus);
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

    /** The sums of {@code key} at {@code now}, by {@link Software#line}. */
    Map<String, Sum> of(Key key, Instant now, Learning learning) {
        var kept = sums.getOrDefault(key, Map.of());
        double fading = learning.fading(at, now);
        var faded = new HashMap<String, Sum>();
        kept.forEach((line, sum) -> faded.put(line, sum.scaled(fading)));
        return faded;
    }
}
