package dev.errata.notify;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Seen;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sightings to tell of. */
final class Sights {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Sights() {}

    static Sighting known(String entry, String source, long count, boolean fresh) {
        return new Sighting(
                seen(Optional.of(EntryId.of(entry)), source, Severity.ERROR, count), Optional.empty(), fresh);
    }

    static Sighting known(String entry, String source, Severity severity) {
        return new Sighting(seen(Optional.of(EntryId.of(entry)), source, severity, 1), Optional.empty(), false);
    }

    static Sighting unknown(String cluster, String source, long count, boolean fresh) {
        return new Sighting(seen(Optional.empty(), source, Severity.ERROR, count), Optional.of(cluster), fresh);
    }

    private static Seen seen(Optional<EntryId> entry, String source, Severity severity, long count) {
        return new Seen(
                entry,
                "00112233445566ff",
                new Place(source, "checkout", "2.1"),
                severity,
                NOON,
                NOON.plusSeconds(30),
                count,
                "MISCONF <!channel> @all `rm` [x](http://evil.example)",
                "MISCONF <!channel> @all `rm` [x](http://evil.example)\n  at line two & <at user_id=\"all\"></at>",
                entry.isPresent() ? List.of() : List.of(EntryId.of("redis/near")));
    }
}
