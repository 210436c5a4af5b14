package dev.errata.transfer;

import java.io.Serial;

/** More than the bounds of an import allow, or nothing that could be unpacked at all; its message says which and what to do. */
public final class TooMuch extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    TooMuch(String sentence) {
        super(sentence);
    }

    /** One sentence for whoever imports. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
