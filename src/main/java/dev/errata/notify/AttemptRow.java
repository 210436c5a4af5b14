package dev.errata.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "notify_attempt")
class AttemptRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "delivery_id")
    String deliveryId;

    Instant at;

    @Column(name = "took_millis")
    int tookMillis;

    int status;
    String reason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AttemptRow() {}

    AttemptRow(String deliveryId, Delivery.Attempt attempt) {
        this.deliveryId = deliveryId;
        this.at = attempt.at();
        this.tookMillis = attempt.tookMillis();
        this.status = attempt.status();
        this.reason = attempt.reason();
    }

    Delivery.Attempt attempt() {
        return new Delivery.Attempt(at, tookMillis, status, reason);
    }
}
