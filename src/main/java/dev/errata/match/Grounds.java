package dev.errata.match;

import dev.errata.feedback.Belief;
import dev.errata.search.Resemblance;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was read in a text for an entry and heard of it, as far as a sentence about it needs it: numbers of weight say how much, not
 * what. Immutable.
 *
 * @param shared how many telling words of the quoted message stand on the best line
 * @param words how many telling words the quoted message has; 0 where none of them was found
 * @param coverage 0..1, the share of the quoted message's rarity that is there
 * @param whole whether the quoted message stands there word for word
 * @param software product and version that decided whether the entry applies, such as "Redis 7.0.13", or empty
 * @param told whether the asker named that version, as against the text
 * @param right how many readers' voices said that the entry was the right one, when the answer was given
 * @param wrong how many said that it was not
 */
public record Grounds(
        int shared, int words, double coverage, boolean whole, String software, boolean told, int right, int wrong) {

    public static final Grounds NONE = new Grounds(0, 0, 0, false, "", false, 0, 0);

    static Grounds of(List<Clue> clues, String software, boolean told, Belief right) {
        return read(clues, software, told).heard(right);
    }

    private static Grounds read(List<Clue> clues, String software, boolean told) {
        return clues.stream()
                .filter(Clue::quoted)
                .map(Clue::resemblance)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(it -> it.weight() * it.coverage() * it.coverage()))
                .map(it -> of(it, software, told))
                .orElseGet(() -> new Grounds(0, 0, 0, false, software, told, 0, 0));
    }

    private static Grounds of(Resemblance it, String software, boolean told) {
        int words = it.shared() + it.missing().size();
        return new Grounds(it.shared(), words, it.coverage(), it.whole(), software, told, 0, 0);
    }

    private Grounds heard(Belief voices) {
        return new Grounds(shared, words, coverage, whole, software, told, voices.worked(), voices.failed());
    }

    int missing() {
        return words - shared;
    }
}
