package dev.errata.library;

import dev.errata.entry.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "revision")
class RevisionRow {

    // Assigned, not generated: see V1__revision.sql. It also lets Hibernate insert in batches.
    @Id
    long position;

    @Column(name = "entry_id")
    EntryId entryId;

    int number;

    @Enumerated(EnumType.STRING)
    RevisionState state;

    String author;
    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    String sha256;
    String document;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RevisionRow() {}

    RevisionRow(RevisionHead head, String document) {
        this.position = head.position();
        this.entryId = head.id();
        this.number = head.number();
        this.state = head.state();
        this.author = head.author();
        this.reason = head.reason();
        this.createdAt = head.createdAt();
        this.sha256 = head.sha256();
        this.document = document;
    }

    Revision revision() {
        return new Revision(
                new RevisionHead(position, entryId, number, state, author, reason, createdAt, sha256), document);
    }
}
