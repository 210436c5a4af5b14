package dev.errata.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What a log pipeline is let in with; the key itself is not in it.
 *
 * @param name 1 to 64 letters, digits, dots, underscores and hyphens
 * @param madeBy name of the account, or "start"
 * @param usedAt when it was last let in with, to about a minute; empty where never
 */
public record IngestKey(String name, Instant madeAt, String madeBy, Optional<Instant> usedAt) {}
