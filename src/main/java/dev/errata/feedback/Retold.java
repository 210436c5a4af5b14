package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Words.Effect;
import java.time.Instant;

/**
 * What was said of one workaround, added up line by line. It comes to what {@link Tally} comes to, but a line that only adds a voice
 * costs the same however long the log is. Not thread-safe.
 */
final class Retold {

    private final Learning learning;
    private final Words words = new Words();
    private Crowd crowd;
    private Sum sum = Sum.NONE;
    private Instant at = Instant.EPOCH;
    private boolean changed;

    Retold(Learning learning) {
        this.learning = learning;
        crowd = new Crowd(learning);
    }

    Effect read(Logged line) {
        var effect = words.read(line);
        if (effect == Effect.ADDED && !changed) {
            add((Cast) line);
        } else if (effect != Effect.NONE) {
            changed = true;
        }
        return effect;
    }

    /** What it all adds up to at {@code now}, which is not before the last line. */
    Sum at(Instant now) {
        if (changed) {
            again();
        }
        return sum.scaled(learning.fading(at, now));
    }

    private void add(Cast cast) {
        sum = sum.scaled(learning.fading(at, cast.at())).and(cast.outcome().good(), crowd.weight(cast));
        at = cast.at();
    }

    /** A word that went lets others count more: all are weighed again. */
    private void again() {
        sum = Sum.NONE;
        crowd = new Crowd(learning);
        words.counted().forEach(this::add);
        changed = false;
    }
}
