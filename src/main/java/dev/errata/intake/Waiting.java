package dev.errata.intake;

import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;

/**
 * A record that waits to be counted.
 *
 * @param text secrets masked
 * @param stream lines of one stream may belong together
 */
record Waiting(Instant at, Severity severity, String text, Place place, String stream) {

    /** What it takes of the bound on what may wait. */
    int weight() {
        // Fields and references around a text weigh about as much as a short line.
        return text.length() + 100;
    }
}
