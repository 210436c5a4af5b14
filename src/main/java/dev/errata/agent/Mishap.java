package dev.errata.agent;

import java.io.Serial;

/** A tool could not do what it was called for; the agent reads one sentence that says what to do. Not a failure: it is not logged. */
final class Mishap extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Mishap(String sentence) {
        // An expected outcome: nobody will look at its stack.
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
