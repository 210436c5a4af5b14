package dev.errata.curation;

import dev.errata.entry.EntryId;
import java.time.Instant;

/**
 * What an entry may say next.
 *
 * @param id unguessable
 * @param base the revision that it was made from; 0 for an entry that there is not yet
 * @param document canonical JSON
 * @param cluster id of the cluster of unknowns that it came from
 */
public record Draft(
        String id,
        Kind kind,
        EntryId entry,
        int base,
        String document,
        String cluster,
        State state,
        String author,
        Instant createdAt) {

    /** What it does. */
    public enum Kind {
        /** Gives an entry one more wording. */
        ALIAS,
        /** Begins an entry; an editor has to write the rest. */
        NEW
    }

    /** What became of it. */
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }
}
