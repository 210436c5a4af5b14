package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/**
 * An outcome and what became of it.
 *
 * @param weight that it has now in what it is about, among the others and faded, 0 to 1; 0 where it does not count
 */
public record Fate(Cast cast, State state, double weight) {

    /** Whether it counts, and if not, why. */
    public enum State {
        COUNTED,
        /** The same voice said something later. */
        REPLACED,
        /** An administrator voided it. */
        VOIDED,
        /** It is in the authored figures now. */
        ACCEPTED
    }

    /**
     * What became of some outcomes.
     *
     * @param log of the one entry that they are about, by position
     */
    static List<Fate> of(List<Cast> casts, List<Logged> log, Learning learning, Instant now) {
        var words = new Words();
        log.forEach(words::read);
        var weights = new HashMap<Long, Double>();
        Weighed.byQuestion(words.counted(), learning)
                .forEach((key, voices) -> voices.stream()
                        // What somebody whom it helped implies of the entry is no word of its own.
                        .filter(it -> Tally.Key.of(it.cast()).equals(key))
                        .forEach(it -> weights.put(
                                it.cast().position(),
                                it.weight() * learning.fading(it.cast().at(), now))));
        return casts.stream()
                .map(it -> new Fate(it, words.state(it), weights.getOrDefault(it.position(), 0.0)))
                .toList();
    }
}
