package dev.errata.match;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One answer that was given, kept for its permalink. */
@Entity
@Table(name = "match_report")
class MatchReportRow {

    @Id
    String id;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    String body;

    protected MatchReportRow() {
        this("", Instant.EPOCH, "");
    }

    MatchReportRow(String id, Instant createdAt, String body) {
        this.id = id;
        this.createdAt = createdAt;
        this.body = body;
    }
}
