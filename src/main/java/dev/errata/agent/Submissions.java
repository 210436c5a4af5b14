package dev.errata.agent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who submitted how much of late: nobody signs in for it, so one place must not fill the editors' inbox. Thread-safe. */
@ApplicationScoped
class Submissions {

    static final int MOST_AN_HOUR = 60;

    /** Beyond so many places in an hour nobody is admitted: that is no use, it is a flood. */
    private static final int MOST_PLACES = 10_000;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant until = Instant.EPOCH;

    Submissions(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more from {@code place} may be taken; then it is counted. */
    synchronized boolean admit(String place) {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            counts.clear();
            until = now.plus(WINDOW);
        }
        int before = counts.getOrDefault(place, 0);
        if (before >= MOST_AN_HOUR || (before == 0 && counts.size() >= MOST_PLACES)) {
            return false;
        }
        counts.put(place, before + 1);
        return true;
    }
}
