package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "account")
class AccountRow {

    @Id
    String name;

    String role;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "changed_at")
    Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AccountRow() {}

    Account account() {
        return new Account(name, role, PasswordHash.parse(passwordHash));
    }
}
