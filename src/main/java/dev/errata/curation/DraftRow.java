package dev.errata.curation;

import dev.errata.entry.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "draft")
class DraftRow {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Draft.Kind kind;

    @Column(name = "entry_id")
    String entryId;

    int base;
    String document;

    @Column(name = "cluster_id")
    String clusterId;

    @Enumerated(EnumType.STRING)
    Draft.State state;

    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DraftRow() {}

    DraftRow(Draft draft) {
        id = draft.id();
        kind = draft.kind();
        entryId = draft.entry().toString();
        base = draft.base();
        document = draft.document();
        clusterId = draft.cluster();
        state = draft.state();
        author = draft.author();
        createdAt = draft.createdAt();
    }

    void close(Draft.State as, String editor, Instant at) {
        state = as;
        closedBy = editor;
        closedAt = at;
    }

    Draft draft() {
        return new Draft(id, kind, EntryId.of(entryId), base, document, clusterId, state, author, createdAt);
    }
}
