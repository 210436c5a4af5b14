package dev.errata.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "file_seed")
class FileSeedRow {

    // JPA converts no identifiers, hence the text.
    @Id
    @Column(name = "entry_id")
    String entryId;

    String path;
    String sha256;

    @Column(name = "taken_at")
    Instant takenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    FileSeedRow() {}

    FileSeedRow(SeedFile file, Instant takenAt) {
        this.entryId = file.id().toString();
        this.path = file.path();
        this.sha256 = file.sha256();
        this.takenAt = takenAt;
    }

    void take(SeedFile file, Instant now) {
        path = file.path();
        sha256 = file.sha256();
        takenAt = now;
    }
}
