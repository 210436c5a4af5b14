package dev.errata.sighting;

import dev.errata.entry.EntryId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which sightings are asked for, and how they are added up.
 *
 * @param entries only of these; empty for any, known or not
 * @param source only from there; empty for any
 * @param since only of hours in which something was seen at or after it
 * @param until only of hours in which something was seen before it
 * @param limit 1 to {@value #MOST}
 */
public record SightingQuery(
        Set<EntryId> entries, String source, Optional<Instant> since, Optional<Instant> until, By by, int limit) {

    public static final int MOST = 10_000;

    /** What one line of the answer is about. */
    public enum By {
        /** An entry at a source, or a fingerprint of what nobody knows at a source. */
        KIND,
        /** An entry wherever it was seen; all that nobody knows together. */
        ENTRY,
        SOURCE,
        HOUR
    }

    public SightingQuery {
        entries = Set.copyOf(entries);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + ": " + limit);
        }
    }
}
