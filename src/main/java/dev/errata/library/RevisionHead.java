package dev.errata.library;

import dev.errata.entry.EntryId;
import java.time.Instant;

/**
 * A revision without its document.
 *
 * @param position place in the log of all revisions, of all entries, from 1 without gaps, in the order of commits
 * @param number place among the entry's own revisions, from 1 without gaps
 * @param author name of the user, or {@value #FILE} where a file was taken
 * @param reason why, in the author's words; may be empty
 * @param sha256 of the document's UTF-8 bytes, in lower-case hex
 */
public record RevisionHead(
        long position,
        EntryId id,
        int number,
        RevisionState state,
        String author,
        String reason,
        Instant createdAt,
        String sha256) {

    /** The author of what came from the entry files; no user may be called so. */
    public static final String FILE = "file";

    boolean fromFile() {
        return author.equals(FILE);
    }
}
