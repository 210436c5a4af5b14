package dev.errata.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Counts failed attempts to sign in, so that nobody can guess without end. Thread-safe.
 *
 * <p>Names share a fixed number of places: memory stays bounded whatever names are tried, and names that exist are treated as
 * those that do not.
 */
final class Attempts {

    static final int LIMIT = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int PLACES = 1_024;

    private final Clock clock;
    private final Failures[] places = new Failures[PLACES];

    private record Failures(int count, Instant until) {}

    Attempts(Clock clock) {
        this.clock = clock;
        Arrays.fill(places, new Failures(0, Instant.MIN));
    }

    /** How long whoever goes by that name must wait; zero or less: not at all. */
    synchronized Duration wait(String name) {
        var failures = places[place(name)];
        return failures.count < LIMIT ? Duration.ZERO : Duration.between(clock.instant(), failures.until);
    }

    /** Whether that name has to wait from now on, and had not to before. */
    synchronized boolean failed(String name) {
        var now = clock.instant();
        var former = places[place(name)];
        places[place(name)] = now.isBefore(former.until)
                ? new Failures(former.count + 1, former.until)
                : new Failures(1, now.plus(WINDOW));
        return places[place(name)].count == LIMIT;
    }

    private static int place(String name) {
        return Math.floorMod(name.hashCode(), PLACES);
    }
}
