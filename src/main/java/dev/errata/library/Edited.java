package dev.errata.library;

/** What came of an edit. */
public sealed interface Edited {

    record Saved(Revision revision) implements Edited {}

    /**
     * Somebody was faster; nothing was written.
     *
     * @param latest number of the entry's latest revision, 0 where it has none
     */
    record Stale(int latest) implements Edited {}
}
