package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.entry.Fault;

/** What came of saving a draft. */
public sealed interface SavedDraft {

    /** It is on disk, as this version. */
    record Kept(Draft draft) implements SavedDraft {}

    /**
     * Somebody saved it since; nothing was written.
     *
     * @param theirs what it says by now
     * @param merged what was to be saved, merged into that: to be looked at, and saved again with their version
     */
    record Conflict(Draft theirs, Merged merged) implements SavedDraft {}

    /** There is no such draft, or it was published or discarded before. */
    record Gone() implements SavedDraft {}

    /** What was to be saved cannot be read as an entry. */
    record Unreadable(Fault fault) implements SavedDraft {}

    /**
     * The document bears an id that the draft may not have: one of a draft that changes an entry is the entry's, and that of a new one is
     * not yet taken.
     */
    record Misplaced(EntryId id) implements SavedDraft {}
}
