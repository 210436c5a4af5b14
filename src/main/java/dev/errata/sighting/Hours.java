package dev.errata.sighting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time by the hour, in UTC. */
final class Hours {

    private Hours() {}

    /** The start of the hour that {@code at} is in. */
    static Instant of(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
