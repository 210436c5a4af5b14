package dev.errata.sighting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Time by the hour, in UTC, and counts over the last 24 of them. */
final class Hours {

    static final int DAY = 24;

    private Hours() {}

    /** What was counted of something in the hour that begins at {@code start}. */
    record Count(String of, Instant start, long events) {}

    /** The start of the hour that {@code at} is in. */
    static Instant of(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** The start of the first of 24 hours, of which the current one is the last. */
    static Instant firstOfDay(Instant now) {
        return of(now).minus(Duration.ofHours(DAY - 1));
    }

    static List<Long> none() {
        return new ArrayList<>(Collections.nCopies(DAY, 0L));
    }

    /** Adds to the hour that it is of, if that is one of the last 24. */
    static void add(List<Long> day, Count count, Instant now) {
        long ago = Duration.between(count.start(), of(now)).toHours();
        // A sender's clock may be ahead of ours: what it says of the future is of now.
        int at = (int) (DAY - 1 - Math.max(0, ago));
        if (at >= 0) {
            day.set(at, day.get(at) + count.events());
        }
    }
}
