package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiTokenRow {

    @Id
    String id;

    String digest;
    String account;
    String name;

    /** Words between spaces. */
    String scopes;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ApiTokenRow() {}

    ApiToken token() {
        return new ApiToken(
                id,
                account,
                name,
                Stream.of(scopes.split(" "))
                        .flatMap(it -> Scope.of(it).stream())
                        .toList(),
                madeAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(usedAt),
                Optional.ofNullable(revokedAt));
    }
}
