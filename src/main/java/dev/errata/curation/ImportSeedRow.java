package dev.errata.curation;

import dev.errata.transfer.Arrived;
import dev.errata.transfer.Comparison;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "import_seed")
class ImportSeedRow {

    private static final int LONGEST = 1_000;

    @Id
    @Column(name = "entry_id")
    String entryId;

    String sha256;
    String format;

    @Column(name = "original_id")
    String originalId;

    @Column(name = "taken_by")
    String takenBy;

    @Column(name = "taken_at")
    Instant takenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ImportSeedRow() {}

    ImportSeedRow(Arrived.Read read, String editor, Instant now) {
        entryId = read.id().toString();
        take(read, editor, now);
    }

    final void take(Arrived.Read read, String editor, Instant now) {
        sha256 = Comparison.digest(read);
        format = read.format().word();
        originalId = read.originalId()
                .substring(0, Math.min(LONGEST, read.originalId().length()));
        takenBy = editor;
        takenAt = now;
    }
}
