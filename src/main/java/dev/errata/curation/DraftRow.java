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
    int version;
    String document;
    String reason;

    @Column(name = "cluster_id")
    String clusterId;

    @Enumerated(EnumType.STRING)
    Draft.State state;

    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "saved_by")
    String savedBy;

    @Column(name = "saved_at")
    Instant savedAt;

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
        version = draft.version();
        document = draft.document();
        reason = draft.reason();
        clusterId = draft.cluster();
        state = draft.state();
        author = draft.author();
        createdAt = draft.createdAt();
        savedBy = draft.savedBy();
        savedAt = draft.savedAt();
    }

    /** The next version; what it said before is in {@link DraftVersionRow}. */
    void save(EntryId entry, int from, String text, String editor, Instant at) {
        entryId = entry.toString();
        base = from;
        version++;
        document = text;
        savedBy = editor;
        savedAt = at;
    }

    void close(Draft.State as, String editor, Instant at) {
        state = as;
        closedBy = editor;
        closedAt = at;
    }

    Draft draft() {
        return new Draft(
                id,
                kind,
                EntryId.of(entryId),
                base,
                version,
                document,
                reason,
                clusterId,
                state,
                author,
                createdAt,
                savedBy,
                savedAt);
    }
}
