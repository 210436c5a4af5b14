package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
    long position;

    @Column(name = "at")
    Instant recordedAt;

    String actor;
    String action;
    String object;
    String detail;

    @Nullable
    String digest;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditRow() {}

    AuditRow(AuditRecord record) {
        this.position = record.position();
        this.recordedAt = record.at();
        this.actor = record.actor();
        this.action = record.action();
        this.object = record.object();
        this.detail = record.detail();
        this.digest = record.digest();
    }

    AuditRecord record() {
        return new AuditRecord(position, recordedAt, actor, action, object, detail, digest == null ? "" : digest);
    }
}
