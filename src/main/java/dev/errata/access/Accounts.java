package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
        // A name comes as a stranger sent it; PostgreSQL refuses to look for the character NUL.
        if (name.length() > NAME_LIMIT || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(AccountRow.class, name)).map(AccountRow::account);
    }

    /** Whether there was none of that name; of several nodes that try at once, one hears true. */
    @Transactional
    boolean add(Account account) {
        return entities.createNativeQuery("""
                        insert into account (name, role, password_hash, changed_at)
                        values (:name, :role, :hash, :now) on conflict do nothing""")
                        .setParameter("name", account.name())
                        .setParameter("role", account.role())
                        .setParameter("hash", account.password().toString())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** For an account that there is. */
    @Transactional
    void change(String name, PasswordHash password) {
        var row = entities.find(AccountRow.class, name);
        row.passwordHash = password.toString();
        row.changedAt = clock.instant();
    }
}
