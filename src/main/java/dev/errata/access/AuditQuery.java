package dev.errata.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records are looked for; what is empty matters not.
 *
 * @param action the whole token, or its beginning up to a dot, as {@code account}
 * @param object any part of it
 * @param since from then on
 * @param until before then
 */
public record AuditQuery(String actor, String action, String object, Optional<Instant> since, Optional<Instant> until) {

    /** All records. */
    public static final AuditQuery ALL = new AuditQuery("", "", "", Optional.empty(), Optional.empty());
}
