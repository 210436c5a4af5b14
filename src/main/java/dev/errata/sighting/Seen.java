package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That one event was seen, once or more often, at one place within one hour.
 *
 * @param entry what it is; empty where nobody knows
 * @param fingerprint of the event, 16 hex digits
 * @param first when it was seen first, of those counted here
 * @param last when it was seen last, in the same hour (UTC) as {@code first}
 * @param statement the line that states the error, secrets masked
 * @param sample the whole event, secrets masked, bounded by who counts
 * @param near what was possibly related, best first, where nobody knows what it is
 */
public record Seen(
        Optional<EntryId> entry,
        String fingerprint,
        Place place,
        Severity severity,
        Instant first,
        Instant last,
        long count,
        String statement,
        String sample,
        List<EntryId> near) {

    /**
     * Where something is seen. Service and version are empty where unknown.
     *
     * @param source the name that the sender goes by
     */
    public record Place(String source, String service, String version) {}

    public Seen {
        near = List.copyOf(near);
    }
}
