package dev.errata.cli;

import java.io.Serial;

/** What the caller can mend; its message is one sentence that says what and how. Ends the verb with exit code 2. */
final class Trouble extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Trouble(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
