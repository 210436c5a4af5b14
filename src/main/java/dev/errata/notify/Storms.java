package dev.errata.notify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Lets new messages go, unless they are too many: of what comes to one target within a minute so many go out singly, and if more wait, they
 * become one message. What a full minute left no room for waits for the next.
 */
@ApplicationScoped
class Storms {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String WAITING =
            "d.targetId = :target and d.state = dev.errata.notify.DeliveryState.WAITING and d.releasedAt is null";

    private final EntityManager entities;
    private final Rows rows;
    private final Mailbox mailbox;
    private final Notices notices;
    private final Ids ids;
    private final NotifyConfig config;
    private final Clock clock;

    Storms(
            EntityManager entities,
            Rows rows,
            Mailbox mailbox,
            Notices notices,
            Ids ids,
            NotifyConfig config,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.mailbox = mailbox;
        this.notices = notices;
        this.ids = ids;
        this.config = config;
        this.clock = clock;
    }

    /** A transaction for each target, so that nodes that do the same at once wait for each other only there. */
    void release() {
        QuarkusTransaction.requiringNew()
                .call(this::targets)
                .forEach(target -> QuarkusTransaction.requiringNew().run(() -> release(target)));
    }

    private List<String> targets() {
        return entities.createQuery("""
                        select distinct d.targetId from DeliveryRow d
                        where d.state = dev.errata.notify.DeliveryState.WAITING and d.releasedAt is null
                        """, String.class).getResultList();
    }

    private void release(String target) {
        if (rows.target(target).isEmpty()) {
            mailbox.forget(target);
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long waiting = count("select count(*) from DeliveryRow d where " + WAITING, target);
        long room = config.storm() - released(target, "d.type <> 'test'", now);
        if (waiting <= room) {
            entities.createQuery("update DeliveryRow d set d.releasedAt = :now where " + WAITING)
                    .setParameter("now", now)
                    .setParameter("target", target)
                    .executeUpdate();
        } else if (waiting > config.storm() && released(target, "d.type = 'storm'", now) == 0) {
            merge(target, now);
        }
    }

    /** How many went out, or were to, within the last minute. */
    private long released(String target, String which, Instant now) {
        return entities.createQuery(
                        "select count(*) from DeliveryRow d where d.targetId = :target and d.releasedAt > :since and "
                                + which,
                        Long.class)
                .setParameter("target", target)
                .setParameter("since", now.minus(MINUTE))
                .getSingleResult();
    }

    private long count(String query, String target) {
        return entities.createQuery(query, Long.class)
                .setParameter("target", target)
                .getSingleResult();
    }

    private void merge(String target, Instant now) {
        var storm = ids.message(now);
        // Marked first, counted then: what is committed in between is in both or in neither.
        entities.createQuery("""
                        update DeliveryRow d set d.state = dev.errata.notify.DeliveryState.MERGED, d.endedAt = :now,
                            d.stormId = :storm
                        where\s""" + WAITING)
                .setParameter("now", now)
                .setParameter("storm", storm)
                .setParameter("target", target)
                .executeUpdate();
        var sums = entities.createQuery(
                        "select count(*), sum(d.seen) from DeliveryRow d where d.stormId = :storm", Object[].class)
                .setParameter("storm", storm)
                .getSingleResult();
        var top = entities
                .createQuery(
                        "select d.body from DeliveryRow d where d.stormId = :storm order by d.seen desc, d.id",
                        String.class)
                .setParameter("storm", storm)
                .setMaxResults(Notices.TOP)
                .getResultList()
                .stream()
                .map(Notice::read)
                .toList();
        long seen = ((Number) sums[1]).longValue();
        mailbox.alone(storm, target, notices.storm(((Number) sums[0]).longValue(), seen, top, now), seen);
    }
}
