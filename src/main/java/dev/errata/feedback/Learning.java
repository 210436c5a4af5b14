package dev.errata.feedback;

import java.time.Duration;
import java.time.Instant;

/**
 * How outcomes are weighed. Immutable.
 *
 * @param halfLife after which an outcome weighs half
 * @param burst after which a voice crowds the next one from the same source only half as much
 */
public record Learning(Duration halfLife, Duration burst) {

    public static final Learning USUAL = new Learning(Duration.ofDays(180), Duration.ofDays(7));

    public Learning {
        if (!halfLife.isPositive() || !burst.isPositive()) {
            throw new IllegalArgumentException("durations are positive: " + halfLife + ", " + burst);
        }
    }

    /** The weight at {@code now} of an outcome of {@code then}: 1 when fresh, never above it. */
    double fading(Instant then, Instant now) {
        return halved(then, now, halfLife);
    }

    /** How much a voice of {@code then} crowds one of {@code now} from the same source: 1 at once, never above it. */
    double crowding(Instant then, Instant now) {
        return halved(then, now, burst);
    }

    private static double halved(Instant then, Instant now, Duration half) {
        double age = Math.max(0, Duration.between(then, now).toMillis());
        return Math.pow(0.5, age / half.toMillis());
    }
}
