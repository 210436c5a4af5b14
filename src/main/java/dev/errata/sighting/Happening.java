package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry, or a cluster of unknowns, that was seen within the last 24 hours. Neither is given for unknown events that came in such a
 * flood that there was no cluster for them.
 *
 * @param template of a cluster; empty otherwise
 * @param hours its events in each of the last 24 hours, the current one last
 * @param sources by name; likewise services and versions
 * @param versions "service version"
 * @param first when it was seen first, ever
 * @param fresh whether that is within the last 24 hours
 * @param spike whether there is far more of it now than it was in the seven days before ({@link Normal})
 * @param change how far from normal it is now; compares things with each other, the greater the more
 */
public record Happening(
        Optional<EntryId> entry,
        Optional<String> cluster,
        String template,
        Severity severity,
        List<Long> hours,
        Set<String> sources,
        Set<String> services,
        Set<String> versions,
        Instant first,
        Instant last,
        boolean fresh,
        boolean spike,
        double change) {

    public Happening {
        hours = List.copyOf(hours);
    }

    /** Its events in the last 24 hours. */
    public long count() {
        return hours.stream().mapToLong(it -> it).sum();
    }
}
