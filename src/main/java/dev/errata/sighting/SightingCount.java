package dev.errata.sighting;

import dev.errata.entry.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something was seen. What is not part of the question is empty.
 *
 * @param fingerprint of what nobody knows; of an entry, one of those it was seen with; empty too for what was beyond the most rows of an
 *     hour
 * @param hour its start
 */
public record SightingCount(
        Optional<EntryId> entry,
        String fingerprint,
        String source,
        Optional<Instant> hour,
        long count,
        Instant first,
        Instant last) {}
