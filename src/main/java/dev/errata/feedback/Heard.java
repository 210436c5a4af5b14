package dev.errata.feedback;

import java.time.Duration;
import java.util.Optional;

/** What came of something said. */
public sealed interface Heard {

    /**
     * It is in the log and counts.
     *
     * @param position in the log
     * @param before what the same voice had said last, and says no longer; empty where it had said nothing
     */
    record Counted(long position, Optional<Outcome> before) implements Heard {}

    /** The same voice had said the same last: nothing changed. The position is that of the word before. */
    record Repeated(long position) implements Heard {}

    /** Too much was said of late by this reporter, or from this address: nothing was written. The pause is the time until it may. */
    record TooMany(Duration pause) implements Heard {}
}
