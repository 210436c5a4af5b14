package dev.errata.sighting;

import dev.errata.event.Severity;
import java.time.Instant;

/** How much was seen, from when to when, and how bad it was at worst. */
record Amount(long events, Severity severity, Instant first, Instant last) {

    static Amount of(Seen seen) {
        return new Amount(seen.count(), seen.severity(), seen.first(), seen.last());
    }

    Amount plus(Amount other) {
        return new Amount(
                events + other.events,
                severity.compareTo(other.severity) >= 0 ? severity : other.severity,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
