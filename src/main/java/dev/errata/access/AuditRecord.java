package dev.errata.access;

import java.time.Instant;

/**
 * What somebody did.
 *
 * @param position rises with time; where to read on
 * @param actor name of the account, or "start" for what the service did as it was started
 * @param action a short token, as {@code outcome.void}
 * @param object what it was done to
 * @param detail the rest, for people; may be empty
 */
public record AuditRecord(long position, Instant at, String actor, String action, String object, String detail) {}
