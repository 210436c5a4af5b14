package dev.errata.web;

import java.time.Duration;
import java.util.Optional;

/** For how long somebody wants to hear nothing. */
final class Snooze {

    /** What lasts longer lasts until something grows. */
    static final Duration LONG = Duration.ofDays(365);

    private static final Duration FOR_GOOD = Duration.ofDays(3650);

    private Snooze() {}

    /** As a form says it; empty where it says nothing of the kind. */
    static Optional<Duration> of(String token) {
        return switch (token) {
            case "hour" -> Optional.of(Duration.ofHours(1));
            case "day" -> Optional.of(Duration.ofDays(1));
            case "week" -> Optional.of(Duration.ofDays(7));
            case "grows" -> Optional.of(FOR_GOOD);
            default -> Optional.empty();
        };
    }
}
