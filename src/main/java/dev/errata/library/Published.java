package dev.errata.library;

import dev.errata.entry.EntryId;

/**
 * An entry as it is live.
 *
 * @param document canonical JSON
 */
public record Published(EntryId id, int revision, String document) {}
