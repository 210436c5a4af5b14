package dev.errata.curation;

import dev.errata.entry.EntryId;
import java.time.Instant;

/**
 * What an entry may say next.
 *
 * @param id unguessable
 * @param base the revision that it was made from; 0 for an entry that there is not yet
 * @param version how often it was saved, from 1
 * @param document canonical JSON
 * @param reason why, in the editors' words; it becomes the revision's reason; may be empty
 * @param cluster id of the cluster of unknowns that it came from; empty where it came from none
 * @param author who began it
 * @param savedBy who saved it last
 */
public record Draft(
        String id,
        Kind kind,
        EntryId entry,
        int base,
        int version,
        String document,
        String reason,
        String cluster,
        State state,
        String author,
        Instant createdAt,
        String savedBy,
        Instant savedAt) {

    /** The most characters that a reason has. */
    public static final int REASON = 1_000;

    /** What it does. */
    public enum Kind {
        /** Gives an entry one more wording. */
        ALIAS,
        /** Begins an entry. */
        NEW,
        /** Changes an entry in whatever way. */
        EDIT
    }

    /** What became of it. */
    public enum State {
        /** Somebody works on it. */
        OPEN,
        /** Its editor thinks that it is done. */
        IN_REVIEW,
        PUBLISHED,
        DISCARDED;

        /** Whether it can still be saved, and still be published. */
        public boolean pending() {
            return this == OPEN || this == IN_REVIEW;
        }
    }

    public boolean pending() {
        return state.pending();
    }

    /** Whether a machine made it of what was seen, and no editor has said anything yet. */
    boolean untouched() {
        return kind == Kind.NEW && !cluster.isEmpty() && version == 1;
    }
}
