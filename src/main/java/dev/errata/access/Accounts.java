package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Everybody who may sign in. */
@ApplicationScoped
class Accounts {

    private static final int NAME_LIMIT = 64;

    private final EntityManager entities;
    private final Clock clock;

    Accounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Optional<Account> find(String name) {
        return row(name).map(AccountRow::account);
    }

    /** In the caller's transaction, to change it. */
    Optional<AccountRow> row(String name) {
        // A name comes as a stranger sent it; PostgreSQL refuses to look for the character NUL.
        if (name.length() > NAME_LIMIT || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(AccountRow.class, name));
    }

    /** By name. */
    @Transactional
    List<Person> list() {
        return entities
                .createQuery("select a from AccountRow a order by a.name", AccountRow.class)
                .getResultList()
                .stream()
                .map(AccountRow::person)
                .toList();
    }

    /**
     * Administrators who can sign in here whatever happens to others, held until the caller's transaction ends: two that take each other's
     * role away do so one after the other.
     */
    List<String> lockAdministrators() {
        List<?> names = entities.createNativeQuery("""
                        select name from account
                        where role = :admin and not disabled and password_hash is not null order by name for update""")
                .setParameter("admin", Roles.ADMIN)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** Whether there was none of that name; of several nodes that try at once, one hears true. */
    @Transactional
    boolean add(Account account) {
        return entities.createNativeQuery("""
                        insert into account (name, role, password_hash, changed_at, must_change)
                        values (:name, :role, :hash, :now, :change) on conflict do nothing""")
                        .setParameter("name", account.name())
                        .setParameter("role", account.role())
                        .setParameter("hash", account.password().toString())
                        .setParameter("now", now())
                        .setParameter("change", account.mustChange())
                        .executeUpdate()
                == 1;
    }

    /** Whoever another service vouches for under that subject, in the caller's transaction. */
    Optional<AccountRow> rowOf(String subject) {
        return entities
                .createQuery("select a from AccountRow a where a.subject = :subject", AccountRow.class)
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether there was none of that name, nor of that subject; without a password for good. */
    @Transactional
    boolean addVouched(String name, String role, String subject) {
        return entities.createNativeQuery("""
                        insert into account (name, role, password_hash, changed_at, must_change, subject)
                        values (:name, :role, null, :now, false, :subject) on conflict do nothing""")
                        .setParameter("name", name)
                        .setParameter("role", role)
                        .setParameter("now", now())
                        .setParameter("subject", subject)
                        .executeUpdate()
                == 1;
    }

    /** For an account that there is. */
    @Transactional
    void change(String name, PasswordHash password) {
        var row = entities.find(AccountRow.class, name);
        row.passwordHash = password.toString();
        row.mustChange = false;
        row.changedAt = now();
    }

    @Transactional
    void remove(AccountRow row) {
        entities.remove(row);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
