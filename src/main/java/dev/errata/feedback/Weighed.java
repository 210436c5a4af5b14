package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Voice;
import dev.errata.feedback.Subject.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A voice for one question.
 *
 * @param good whether it counts for what is asked: a dead end's rate is that of its failing
 * @param weight while it is fresh, among the others, at most 1
 */
record Weighed(Cast cast, boolean good, double weight) {

    private record Word(Cast cast, boolean good) {}

    /**
     * The voices for each question, in the order of the log.
     *
     * @param counted the words that count, in the order of the log
     */
    static SequencedMap<Tally.Key, List<Weighed>> byQuestion(List<Cast> counted, Learning learning) {
        var weighed = new LinkedHashMap<Tally.Key, List<Weighed>>();
        words(counted).forEach((key, words) -> weighed.put(key, weighed(words, learning)));
        return weighed;
    }

    private static List<Weighed> weighed(List<Word> words, Learning learning) {
        var crowd = new Crowd(learning);
        return words.stream()
                .sorted(Comparator.comparingLong(word -> word.cast().position()))
                .map(word -> new Weighed(word.cast(), word.good(), crowd.weight(word.cast())))
                .toList();
    }

    private static Map<Tally.Key, List<Word>> words(List<Cast> counted) {
        var words = new LinkedHashMap<Tally.Key, List<Word>>();
        var spoken = new HashSet<Voice>();
        for (var cast : counted) {
            if (cast.outcome().ofEntry()) {
                spoken.add(cast.voice());
            }
        }
        for (var cast : counted) {
            boolean deadEnd = cast.subject().kind() == Kind.DEAD_END;
            add(
                    words,
                    Tally.Key.of(cast),
                    new Word(cast, deadEnd != cast.outcome().good()));
            var entryVoice = new Voice(cast.matchId(), Subject.entry(cast.entry()), cast.reporter());
            boolean implied = cast.outcome() == Outcome.WORKED && !deadEnd;
            // Who was helped by an entry had the right one, unless the same reporter says otherwise; and says so once.
            if (implied && spoken.add(entryVoice)) {
                add(words, Tally.Key.RIGHT, new Word(cast, true));
            }
        }
        return words;
    }

    private static void add(Map<Tally.Key, List<Word>> words, Tally.Key key, Word word) {
        words.computeIfAbsent(key, any -> new ArrayList<>()).add(word);
    }
}
