package dev.errata.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message that failed is tried again: soon at first, then ever later, until it is given up after a day or so. */
final class Retries {

    /** After the first try, the second, … */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    /** So much longer a pause may be, so that what failed together does not come back together. */
    static final double JITTER = 0.2;

    /** Whoever wants us to wait for longer is asked again all the same. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * When to try again; empty where it is given up.
     *
     * @param failed tries so far, at least 1
     * @param retryAfter what the other side said, in seconds or as a date
     */
    Optional<Instant> next(int failed, Optional<String> retryAfter, Instant now) {
        if (failed > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(failed - 1);
        var jitter = (long) (pause.toMillis() * JITTER * random.nextDouble());
        var ours = now.plus(pause).plusMillis(jitter);
        var theirs = retryAfter.flatMap(it -> wish(it.strip(), now)).orElse(now);
        return Optional.of(theirs.isAfter(ours) ? theirs : ours);
    }

    private static Optional<Instant> wish(String retryAfter, Instant now) {
        var latest = now.plus(LONGEST_WISH);
        if (retryAfter.matches("[0-9]{1,9}")) {
            var wish = now.plusSeconds(Long.parseLong(retryAfter));
            return Optional.of(wish.isAfter(latest) ? latest : wish);
        }
        try {
            var wish = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(wish.isAfter(latest) ? latest : wish);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
