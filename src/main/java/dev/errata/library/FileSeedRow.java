package dev.errata.library;

import dev.errata.entry.EntryId;
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

    @Column(name = "bytes_sha256")
    String bytesSha256;

    @Column(name = "taken_at")
    Instant takenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    FileSeedRow() {}

    FileSeedRow(SeedFile file, Instant takenAt) {
        this.entryId = file.id().toString();
        this.path = file.path();
        this.sha256 = file.sha256();
        this.bytesSha256 = file.bytesSha256();
        this.takenAt = takenAt;
    }

    boolean says(SeedFile file) {
        return sha256.equals(file.sha256()) && path.equals(file.path()) && bytesSha256.equals(file.bytesSha256());
    }

    /** What was taken, for the next time: nobody need read the file while it is this. */
    SeedFile taken() {
        return new SeedFile(path, EntryId.of(entryId), "", sha256, bytesSha256);
    }

    void take(SeedFile file, Instant now) {
        path = file.path();
        sha256 = file.sha256();
        bytesSha256 = file.bytesSha256();
        takenAt = now;
    }
}
