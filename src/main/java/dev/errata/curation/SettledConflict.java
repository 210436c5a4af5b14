package dev.errata.curation;

import dev.errata.library.RevisionHead;

/** What came of settling a conflict between a file and an editor. */
public sealed interface SettledConflict {

    /** What was taken is live. */
    record Taken(RevisionHead revision) implements SettledConflict {}

    /** The editor's word stands; the file's is known from now on. */
    record Kept() implements SettledConflict {}

    /** The entry was changed since it was looked at; nothing was written. */
    record Stale(int latest) implements SettledConflict {}

    /** There is no such open conflict. */
    record Gone() implements SettledConflict {}
}
