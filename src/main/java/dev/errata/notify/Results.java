package dev.errata.notify;

import dev.errata.notify.Leases.Lease;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes down what came of a try, and draws the consequences for the message and its target. */
@ApplicationScoped
class Results {

    private final EntityManager entities;
    private final Rows rows;
    private final Changes changes;
    private final Mailbox mailbox;
    private final NotifyConfig config;
    private final Clock clock;
    private final Retries retries = new Retries(new SecureRandom());

    Results(EntityManager entities, Rows rows, Changes changes, Mailbox mailbox, NotifyConfig config, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.changes = changes;
        this.mailbox = mailbox;
        this.config = config;
        this.clock = clock;
    }

    /** Does nothing where the lease ran out and somebody else has it. */
    @Transactional(TxType.REQUIRES_NEW)
    void write(Lease lease, Verdict verdict, Duration took) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var target = rows.target(lease.target());
        var row = rows.delivery(lease.delivery()).orElse(null);
        if (row == null || !lease.token().equals(row.lease)) {
            return;
        }
        entities.persist(new AttemptRow(
                row.id,
                new Delivery.Attempt(
                        now, (int) Math.min(took.toMillis(), Integer.MAX_VALUE), verdict.status(), verdict.reason())));
        row.attempts++;
        row.status = verdict.status();
        row.reason = verdict.reason();
        row.lease = null;
        row.leasedUntil = null;
        switch (verdict) {
            case Verdict.Taken taken -> {
                row.end(DeliveryState.DELIVERED, now, "");
                target.ifPresent(it -> it.failingSince = null);
            }
            case Verdict.Failed failed -> {
                retry(row, failed, now);
                target.ifPresent(it -> failed(it, row, failed, now));
            }
            case Verdict.Gone gone -> {
                row.end(DeliveryState.DEAD, now, gone.reason());
                target.ifPresent(it -> switchOff(it, "it answered 410 Gone: it wants no more messages"));
            }
        }
    }

    private void retry(DeliveryRow row, Verdict.Failed failed, Instant now) {
        var next = row.type.equals(Notice.TEST)
                ? Optional.<Instant>empty()
                : retries.next(row.attempts, failed.retryAfter(), now);
        next.ifPresentOrElse(
                at -> row.dueAt = at.truncatedTo(ChronoUnit.MICROS),
                () -> row.end(DeliveryState.DEAD, now, failed.reason()));
    }

    /** A test says nothing of whether real messages get through: it may be what somebody mends a target with. */
    private void failed(TargetRow target, DeliveryRow row, Verdict.Failed failed, Instant now) {
        if (row.type.equals(Notice.TEST)) {
            return;
        }
        if (target.failingSince == null) {
            target.failingSince = now;
        } else if (target.enabled && !now.isBefore(target.failingSince.plus(config.disableAfter()))) {
            switchOff(target, "nothing got through since " + target.failingSince + "; at last: " + failed.reason());
        }
    }

    private void switchOff(TargetRow target, String why) {
        if (!target.enabled) {
            return;
        }
        target.enabled = false;
        target.disabledWhy = Notices.cut(why, 300);
        entities.flush();
        mailbox.giveUp(target.id, "the target was switched off");
        changes.announce();
        Log.warnf("messages to the target %s (%s) are switched off: %s", target.name, target.id, why);
    }
}
