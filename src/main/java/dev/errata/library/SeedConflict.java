package dev.errata.library;

import dev.errata.entry.EntryId;
import java.time.Instant;

/**
 * A file that was not taken because an editor had changed its entry.
 *
 * @param number that it is known by
 * @param path of the file, below the folder of entries
 * @param document what the file says, in canonical JSON
 * @param revision number of the entry's latest revision when this was found
 */
public record SeedConflict(long number, EntryId id, String path, String document, int revision, Instant foundAt) {}
