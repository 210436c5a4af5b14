package dev.errata.curation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a draft said after one save. */
@Entity
@Immutable
@Table(name = "draft_version")
class DraftVersionRow {

    @Embeddable
    record Key(@Column(name = "draft_id") String draftId, int version) {}

    @EmbeddedId
    Key key;

    int base;
    String document;

    @Column(name = "saved_by")
    String savedBy;

    @Column(name = "saved_at")
    Instant savedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DraftVersionRow() {}

    DraftVersionRow(DraftRow draft) {
        key = new Key(draft.id, draft.version);
        base = draft.base;
        document = draft.document;
        savedBy = draft.savedBy;
        savedAt = draft.savedAt;
    }
}
