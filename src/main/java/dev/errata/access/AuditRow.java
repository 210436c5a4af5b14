package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "audit")
class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long position;

    @Column(name = "at")
    Instant recordedAt;

    String actor;
    String action;
    String object;
    String detail;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditRow() {}

    AuditRow(Instant recordedAt, String actor, String action, String object, String detail) {
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.action = action;
        this.object = object;
        this.detail = detail;
    }
}
