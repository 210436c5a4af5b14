package dev.errata.library;

import org.jspecify.annotations.Nullable;

/** What the file of one entry means for that entry: a merge of three, never an overwrite in either direction. */
enum SeedMove {
    /** The entry is new, or its file is back: publish what the file says. */
    ADD,
    /** Only the file changed: publish what it says. */
    CHANGE,
    /** The file says what the entry says already, as after an export: remember that they agree. */
    AGREE,
    /** The file did not change: whatever an editor did stands. */
    LEAVE,
    /** Both changed: touch nothing, and keep the file's words for the inbox. */
    CONFLICT;

    /**
     * @param file hash of what the file says
     * @param taken hash of what was last taken from a file, or null if none ever was
     * @param latest the entry's latest revision, or null if it has none
     */
    static SeedMove of(String file, @Nullable String taken, @Nullable RevisionHead latest) {
        if (latest == null || (latest.fromFile() && latest.state() == RevisionState.RETIRED)) {
            return ADD;
        }
        if (file.equals(taken)) {
            return LEAVE;
        }
        if (latest.sha256().equals(file)) {
            return AGREE;
        }
        boolean edited = !latest.sha256().equals(taken) || latest.state() != RevisionState.PUBLISHED;
        return edited ? CONFLICT : CHANGE;
    }
}
