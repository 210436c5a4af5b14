package dev.errata.match;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That an answer named an entry. */
@Entity
@Immutable
@Table(name = "match_report_entry")
class MatchedEntryRow {

    @Embeddable
    record Key(
            @Column(name = "match_id") String matchId,
            @Column(name = "entry_id") String entryId) {}

    @EmbeddedId
    Key id;

    @Column(name = "matched_at")
    Instant matchedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    MatchedEntryRow() {}

    MatchedEntryRow(String matchId, String entryId, Instant matchedAt) {
        this.id = new Key(matchId, entryId);
        this.matchedAt = matchedAt;
    }
}
