package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cluster of events that nobody knows.
 *
 * @param id 16 hex digits; stays whatever becomes of the template
 * @param template what its statements have in common; variable parts in angle brackets
 * @param severity the worst
 * @param first when it was seen first, ever
 * @param statement of one of its events
 * @param sample that whole event, secrets masked
 * @param near entries that are possibly related, best first
 * @param snoozedUntil where it is snoozed
 * @param entry what it turned out to be, where it is resolved and somebody knows
 * @param trend its events in each of the last 24 hours, the current one last
 */
public record Unknown(
        String id,
        String template,
        Status status,
        Severity severity,
        long count,
        Instant first,
        Instant last,
        String statement,
        String sample,
        List<EntryId> near,
        Optional<Instant> snoozedUntil,
        Optional<EntryId> entry,
        List<Long> trend) {

    /** Where it is on its way through the inbox. */
    public enum Status {
        /** Waits for an editor. */
        OPEN,
        /** An editor does not want to hear of it. */
        IGNORED,
        /** An editor wants to hear of it later, or when there is much more of it. */
        SNOOZED,
        /** Its events are known by now, or an editor says so. */
        RESOLVED,
        /** Left the inbox untouched, because there were too many others seen later; comes back when it is seen. */
        CLOSED
    }

    public Unknown {
        near = List.copyOf(near);
        trend = List.copyOf(trend);
    }
}
