package dev.errata.curation;

import java.time.Instant;

/**
 * What somebody said of a draft.
 *
 * @param version the one that it was said of
 * @param pointer the place in the document, as a JSON pointer; empty for the whole
 */
public record Comment(String id, int version, String pointer, String author, Instant saidAt, String words) {

    /** The most characters that one has. */
    public static final int LONGEST = 4_000;

    /** The most characters of a pointer. */
    public static final int POINTER = 500;
}
