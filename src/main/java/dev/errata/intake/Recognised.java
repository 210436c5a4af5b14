package dev.errata.intake;

import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;

/**
 * One event, looked at.
 *
 * @param statement the line that states it
 * @param text the whole of it
 */
record Recognised(
        Verdict verdict,
        String fingerprint,
        Place place,
        Severity severity,
        Instant at,
        String statement,
        String text) {}
