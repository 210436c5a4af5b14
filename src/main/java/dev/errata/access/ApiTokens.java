package dev.errata.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What programs are let in with that act for somebody. Looked up with each request: a revoked one is refused at once. Thread-safe. */
@ApplicationScoped
public class ApiTokens {

    /** More that let in are no more needed than they can be told apart. */
    private static final int MOST = 100;

    /** Of characters. */
    public static final int NAME_LIMIT = 64;

    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token that was made just now, with the text that nothing can show again. */
    public record Made(ApiToken token, String secret) {

        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    /**
     * Makes one for an account that there is.
     *
     * @param expiresAt from when on it lets nobody in; empty for never
     * @throws IllegalArgumentException if the name is empty or longer than 64 characters, there is no scope, its end has passed, or the
     *     account has a hundred that are valid
     */
    @Transactional
    public Made make(String account, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        check(
                !name.isBlank() && name.length() <= NAME_LIMIT && name.chars().noneMatch(Character::isISOControl),
                "a name has 1 to 64 characters");
        check(!scopes.isEmpty(), "a token has at least one scope");
        check(expiresAt.filter(it -> !it.isAfter(clock.instant())).isEmpty(), "a token ends in the future");
        check(
                list(account).stream().filter(it -> it.valid(clock.instant())).count() < MOST,
                "nobody has more than " + MOST + " tokens: revoke some");
        var secret = RandomSecret.draw(ApiToken.PREFIX, random);
        var row = new ApiTokenRow();
        row.id = RandomSecret.drawName(random);
        row.digest = RandomSecret.hexDigest(secret);
        row.account = account;
        row.name = name;
        row.scopes = scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        row.madeAt = now();
        row.expiresAt = expiresAt.map(it -> it.truncatedTo(ChronoUnit.MICROS)).orElse(null);
        entities.persist(row);
        audit.record(account, "token.made", row.id, name + ": " + row.scopes);
        return new Made(row.token(), secret);
    }

    /** Those of that account, newest first. */
    @Transactional
    public List<ApiToken> list(String account) {
        return entities
                .createQuery(
                        "select t from ApiTokenRow t where t.account = :account order by t.madeAt desc, t.id",
                        ApiTokenRow.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(ApiTokenRow::token)
                .toList();
    }

    /** Those of everybody that were not revoked, newest first. */
    @Transactional
    public List<ApiToken> listAll() {
        return entities
                .createQuery(
                        "select t from ApiTokenRow t where t.revokedAt is null order by t.madeAt desc, t.id",
                        ApiTokenRow.class)
                .getResultList()
                .stream()
                .map(ApiTokenRow::token)
                .toList();
    }

    @Transactional
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(entities.find(ApiTokenRow.class, id)).map(ApiTokenRow::token);
    }

    /** Whether there was one of that id that was not revoked yet. */
    @Transactional
    public boolean revoke(String id, String by) {
        boolean revoked = entities.createQuery(
                                "update ApiTokenRow t set t.revokedAt = :now where t.id = :id and t.revokedAt is null")
                        .setParameter("now", now())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
        if (revoked) {
            audit.record(by, "token.revoked", id, "");
        }
        return revoked;
    }

    /** For whom a program acts that shows that secret, and with which rights at this moment; empty if it lets nobody in. */
    @Transactional
    Optional<SecurityIdentity> identify(String secret) {
        return entities
                .createQuery("select t from ApiTokenRow t where t.digest = :digest", ApiTokenRow.class)
                .setParameter("digest", RandomSecret.hexDigest(secret))
                .getResultList()
                .stream()
                .findFirst()
                .filter(row -> row.token().valid(clock.instant()))
                .flatMap(this::identify);
    }

    private Optional<SecurityIdentity> identify(ApiTokenRow row) {
        var account = entities.find(AccountRow.class, row.account);
        if (account == null || account.disabled) {
            return Optional.empty();
        }
        touch(row);
        return row.token().role().map(role -> account.account().program(role));
    }

    private void touch(ApiTokenRow row) {
        var now = now();
        if (row.usedAt == null || row.usedAt.isBefore(now.minus(EXACTNESS))) {
            entities.createQuery("update ApiTokenRow t set t.usedAt = :now where t.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", row.id)
                    .executeUpdate();
        }
    }

    private static void check(boolean fine, String rule) {
        if (!fine) {
            throw new IllegalArgumentException(rule);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
