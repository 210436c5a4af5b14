package dev.errata.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notify_delivery")
class DeliveryRow {

    @Id
    String id;

    @Column(name = "target_id")
    String targetId;

    @Column(name = "rule_id")
    String ruleId;

    String type;
    String body;
    long seen;

    @Enumerated(EnumType.STRING)
    DeliveryState state = DeliveryState.WAITING;

    int attempts;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    @Nullable
    String lease;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    int status;
    String reason = "";

    @Column(name = "storm_id")
    @Nullable
    String stormId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DeliveryRow() {}

    DeliveryRow(String id, String targetId, String ruleId, Notice notice, long seen) {
        this.id = id;
        this.targetId = targetId;
        this.ruleId = ruleId;
        this.type = notice.type();
        this.body = notice.body();
        this.seen = seen;
        this.madeAt = notice.at();
        this.dueAt = notice.at();
    }

    void end(DeliveryState as, Instant now, String why) {
        state = as;
        endedAt = now;
        reason = why;
        lease = null;
        leasedUntil = null;
    }

    Delivery delivery() {
        return new Delivery(
                id,
                targetId,
                ruleId,
                type,
                state,
                attempts,
                madeAt,
                state == DeliveryState.WAITING ? Optional.of(dueAt) : Optional.empty(),
                Optional.ofNullable(endedAt),
                status,
                reason,
                Optional.ofNullable(stormId));
    }
}
