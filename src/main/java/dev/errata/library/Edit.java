package dev.errata.library;

import dev.errata.entry.EntryId;

/**
 * What somebody wants an entry to say next.
 *
 * @param document canonical JSON
 * @param author 1 to 200 characters; not {@value RevisionHead#FILE}
 * @param reason at most 1,000 characters; may be empty
 */
public record Edit(EntryId id, String document, String author, String reason) {

    public Edit {
        if (document.isBlank()) {
            throw new IllegalArgumentException("an edit has a document: " + id);
        }
        if (author.isBlank() || author.length() > 200 || author.equals(RevisionHead.FILE)) {
            throw new IllegalArgumentException(
                    "an author has 1 to 200 characters and is not '" + RevisionHead.FILE + "': " + author);
        }
        if (reason.length() > 1_000) {
            throw new IllegalArgumentException("a reason has at most 1000 characters, this one " + reason.length());
        }
    }
}
