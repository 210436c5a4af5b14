package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts messages in, and takes out those of a target that is no more. Needs a transaction. */
@ApplicationScoped
class Mailbox {

    private final EntityManager entities;
    private final Notices notices;
    private final Ids ids;
    private final Clock clock;

    Mailbox(EntityManager entities, Notices notices, Ids ids, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param seen sightings that it tells of */
    void put(String target, String rule, Notice notice, long seen) {
        entities.persist(new DeliveryRow(ids.message(notice.at()), target, rule, notice, seen));
    }

    /** Puts one in that no storm takes up. */
    String test(String target, String name) {
        var id = ids.message(now());
        alone(id, target, notices.test(name, now()), 0);
        return id;
    }

    /** Puts one in that belongs to no rule, and that no storm takes up. */
    void once(String target, Notice notice) {
        alone(ids.message(notice.at()), target, notice, 0);
    }

    /** Puts one in that goes out as it is. */
    void alone(String id, String target, Notice notice, long seen) {
        var row = new DeliveryRow(id, target, "", notice, seen);
        row.releasedAt = notice.at();
        entities.persist(row);
    }

    /** Nothing more goes to {@code target}; what waits can be replayed. */
    void giveUp(String target, String why) {
        entities.createQuery("""
                        update DeliveryRow d set d.state = dev.errata.notify.DeliveryState.DEAD, d.endedAt = :now,
                            d.reason = :why, d.lease = null, d.leasedUntil = null
                        where d.targetId = :target and d.state = dev.errata.notify.DeliveryState.WAITING
                            and d.type <> 'test'
                        """)
                .setParameter("now", now())
                .setParameter("why", why)
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Takes all out that was or is for {@code target}. */
    void forget(String target) {
        entities.createQuery("delete from DeliveryRow d where d.targetId = :target")
                .setParameter("target", target)
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
