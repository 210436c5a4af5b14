package dev.errata.library;

import dev.errata.entry.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "seed_conflict")
class SeedConflictRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "entry_id")
    EntryId entryId;

    String path;
    String sha256;
    String document;
    int number;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SeedConflictRow() {}

    SeedConflictRow(SeedFile file, int number, Instant foundAt) {
        this.entryId = file.id();
        this.path = file.path();
        this.sha256 = file.sha256();
        this.document = file.document();
        this.number = number;
        this.foundAt = foundAt;
    }

    SeedConflict conflict() {
        return new SeedConflict(id == null ? 0 : id, entryId, path, document, number, foundAt);
    }
}
