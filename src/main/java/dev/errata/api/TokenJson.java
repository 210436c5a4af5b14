package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.access.ApiToken;
import dev.errata.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program is let in with, without what is secret.
 *
 * @param token the text itself: in the answer to whoever made it, and in none after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenJson(
        String id,
        String account,
        String name,
        List<String> scopes,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String token) {

    static TokenJson of(ApiToken token) {
        return of(token, null);
    }

    static TokenJson of(ApiToken token, @Nullable String secret) {
        return new TokenJson(
                token.id(),
                token.account(),
                token.name(),
                token.scopes().stream().map(Scope::word).toList(),
                token.madeAt(),
                token.expiresAt().orElse(null),
                token.usedAt().orElse(null),
                token.revokedAt().orElse(null),
                secret);
    }
}
