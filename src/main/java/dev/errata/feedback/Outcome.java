package dev.errata.feedback;

import java.util.Locale;
import java.util.Optional;

/** What somebody says after trying. */
public enum Outcome {
    WORKED,
    FAILED,
    RIGHT_ENTRY,
    WRONG_ENTRY;

    /** As it is spelled on the wire, such as "right_entry". */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> ofToken(String token) {
        for (var outcome : values()) {
            if (outcome.token().equals(token)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** Whether it speaks of the entry being the right one, not of something that was tried. */
    public boolean ofEntry() {
        return this == RIGHT_ENTRY || this == WRONG_ENTRY;
    }

    /** Whether it counts for what it is about: something worked, or the entry was right. */
    public boolean good() {
        return this == WORKED || this == RIGHT_ENTRY;
    }
}
