package dev.errata.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * When to tell whom.
 *
 * @param snoozedUntil until when it tells nothing; empty where it does
 */
public record Rule(String id, RuleDraft what, Optional<Instant> snoozedUntil, Hand made, Hand changed) {

    boolean snoozes(Instant now) {
        return snoozedUntil.filter(now::isBefore).isPresent();
    }
}
