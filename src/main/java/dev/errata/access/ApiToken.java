package dev.errata.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a program of somebody's is let in with, without what is secret.
 *
 * @param id what it goes by; lets nobody in
 * @param account whose it is
 * @param scopes what it may do, if its owner may
 * @param usedAt last time, to the minute
 */
public record ApiToken(
        String id,
        String account,
        String name,
        List<Scope> scopes,
        Instant madeAt,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    /** Begins each, and tells whoever finds one what it is. */
    public static final String PREFIX = "errata_token_";

    public ApiToken {
        scopes = List.copyOf(scopes);
    }

    /** Whether it lets in, as far as it goes by itself. */
    public boolean valid(Instant now) {
        return revokedAt.isEmpty() && expiresAt.filter(it -> !now.isBefore(it)).isEmpty();
    }

    /** The role that its scopes add up to; empty where none of them gives one. */
    Optional<String> role() {
        return scopes.stream()
                .map(Scope::role)
                .reduce((one, other) -> Roles.lesser(one, other).equals(one) ? other : one);
    }
}
