package dev.errata.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * Where messages go, as far as it may be shown.
 *
 * @param url the address with its secret parts left out
 * @param signed whether there is a secret that messages are signed with
 * @param formerUntil until when the secret before the last rotation signs, too
 * @param disabledWhy why the service itself switched it off; empty where it did not
 * @param inside whether it may lie inside, where {@code errata.notify.allow-inside} opens the place
 * @param failingSince since when nothing got through; empty where the last message did
 */
public record Target(
        String id,
        TargetKind kind,
        String name,
        String url,
        boolean signed,
        Optional<Instant> formerUntil,
        boolean enabled,
        String disabledWhy,
        boolean inside,
        Language language,
        Optional<Instant> failingSince,
        Hand made,
        Hand changed) {}
