package dev.errata.curation;

/** A piece of a text that was changed: it stayed, it went, or it came. */
public record Mark(Kind kind, String text) {

    /** What became of it. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }
}
