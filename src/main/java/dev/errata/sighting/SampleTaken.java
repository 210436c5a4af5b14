package dev.errata.sighting;

import dev.errata.entry.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * One event that was kept to be looked at, secrets masked.
 *
 * @param entry empty of what nobody knows
 * @param statement the line that states it
 */
public record SampleTaken(
        Optional<EntryId> entry, String fingerprint, String source, Instant at, String statement, String text) {}
