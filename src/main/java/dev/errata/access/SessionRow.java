package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "session")
class SessionRow {

    @Id
    String digest;

    String id;
    String account;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String client;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SessionRow() {}

    Session session() {
        return new Session(id, madeAt, usedAt, endsAt, client);
    }
}
