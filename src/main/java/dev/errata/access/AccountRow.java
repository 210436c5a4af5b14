package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountRow {

    @Id
    String name;

    String role;

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "must_change")
    boolean mustChange;

    boolean disabled;

    @Nullable
    String subject;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AccountRow() {}

    AccountRow(Account account, Instant changedAt) {
        this.name = account.name();
        this.role = account.role();
        this.passwordHash = account.password().toString();
        this.changedAt = changedAt;
        this.mustChange = account.mustChange();
        this.disabled = account.disabled();
    }

    Account account() {
        // Whom another service vouches for has no password: none fits, after the same work.
        var password =
                passwordHash == null ? PasswordHash.ofNothing(new SecureRandom()) : PasswordHash.parse(passwordHash);
        return new Account(name, role, password, mustChange, disabled);
    }

    Person person() {
        return new Person(name, role, mustChange, disabled, subject != null, changedAt);
    }
}
