package dev.errata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "ingest_key")
class IngestKeyRow {

    @Id
    String name;

    String digest;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    IngestKeyRow() {}

    IngestKey key() {
        return new IngestKey(name, madeAt, madeBy, Optional.ofNullable(usedAt));
    }
}
