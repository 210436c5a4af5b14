package dev.errata.notify;

import java.time.Instant;

/** Who did something, and when. */
public record Hand(Instant at, String by) {}
