package dev.errata.match;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a reader last saw an answer. */
@Entity
@Table(name = "answer_read")
class AnswerReadRow {

    @Embeddable
    record Key(String reader, @Column(name = "match_id") String matchId) {}

    @EmbeddedId
    Key key;

    @Column(name = "read_at")
    Instant readAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AnswerReadRow() {}
}
