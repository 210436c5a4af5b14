package dev.errata.curation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "draft_approval")
class ApprovalRow {

    @Embeddable
    record Key(@Column(name = "draft_id") String draftId, int version, String reviewer) {}

    @EmbeddedId
    Key key;

    @Column(name = "approved_at")
    Instant approvedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ApprovalRow() {}

    ApprovalRow(String draft, Approval approval) {
        key = new Key(draft, approval.version(), approval.reviewer());
        approvedAt = approval.approvedAt();
    }

    Approval approval() {
        return new Approval(key.version(), key.reviewer(), approvedAt);
    }
}
