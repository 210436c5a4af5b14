package dev.errata.transfer;

import java.util.Locale;

/** What becomes of one thing that is imported. */
public enum Fate {
    /** There was no such entry. */
    TAKEN,
    /** It was imported before, nobody touched it here, and its source says something else now. */
    CHANGED,
    /** Nothing new. */
    SAME,
    /** The entry here says something else, and nobody said that it may be overwritten. */
    CONFLICT,
    /** It cannot be an entry. */
    REFUSED;

    /** As it is called on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is written. */
    public boolean writes() {
        return this == TAKEN || this == CHANGED;
    }
}
