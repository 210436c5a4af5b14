package dev.errata.notify;

import dev.errata.access.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What is to be sent and what became of what was. Each call is a transaction, or part of the caller's; replays are audited. Thread-safe. */
@ApplicationScoped
public class Deliveries {

    private final EntityManager entities;
    private final Rows rows;
    private final Audit audit;
    private final Clock clock;

    Deliveries(EntityManager entities, Rows rows, Audit audit, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message with what happened to it.
     *
     * @param body the message, as our webhook sends it
     * @param attempts oldest first
     */
    public record Told(Delivery delivery, String body, List<Delivery.Attempt> attempts) {}

    /** What came of the wish to send a message once more. */
    public enum Replay {
        /** It is sent within seconds, under the same id, and tried as often as a new one. */
        WAITING,
        /** Only what was given up can be replayed. */
        NOT_DEAD,
        /** Its target is switched off. */
        SWITCHED_OFF,
        /** There is no such message. */
        UNKNOWN
    }

    /** Newest first. */
    @Transactional
    public List<Delivery> list(DeliveryQuery query) {
        var where = new StringBuilder("from DeliveryRow d where 1 = 1");
        query.state().ifPresent(it -> where.append(" and d.state = :state"));
        if (!query.target().isEmpty()) {
            where.append(" and d.targetId = :target");
        }
        if (!query.before().isEmpty()) {
            where.append(" and d.id < :before");
        }
        var rows = entities.createQuery(where + " order by d.id desc", DeliveryRow.class);
        query.state().ifPresent(it -> rows.setParameter("state", it));
        if (!query.target().isEmpty()) {
            rows.setParameter("target", query.target());
        }
        if (!query.before().isEmpty()) {
            rows.setParameter("before", query.before());
        }
        return rows.setMaxResults(query.limit()).getResultList().stream()
                .map(DeliveryRow::delivery)
                .toList();
    }

    @Transactional
    public Optional<Told> find(String id) {
        return Optional.ofNullable(entities.find(DeliveryRow.class, id))
                .map(row -> new Told(row.delivery(), row.body, attempts(id)));
    }

    private List<Delivery.Attempt> attempts(String id) {
        return entities
                .createQuery("from AttemptRow a where a.deliveryId = :id order by a.id", AttemptRow.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(AttemptRow::attempt)
                .toList();
    }

    /** Sends a message that was given up once more. */
    @Transactional
    public Replay replay(String id, String by) {
        var row = rows.delivery(id).orElse(null);
        if (row == null) {
            return Replay.UNKNOWN;
        }
        if (row.state != DeliveryState.DEAD) {
            return Replay.NOT_DEAD;
        }
        var target = entities.find(TargetRow.class, row.targetId);
        if (target == null || (!target.enabled && !row.type.equals(Notice.TEST))) {
            return Replay.SWITCHED_OFF;
        }
        revive(row);
        audit.record(by, "delivery.replay", id, "");
        return Replay.WAITING;
    }

    /**
     * The same for all that were given up, of one target or of all that are switched on.
     *
     * @param target its id, or empty for any
     * @return how many
     */
    @Transactional
    public int replayAll(String target, String by) {
        int replayed = entities.createQuery("""
                        update DeliveryRow d set d.state = dev.errata.notify.DeliveryState.WAITING, d.attempts = 0,
                            d.dueAt = :now, d.endedAt = null, d.releasedAt = coalesce(d.releasedAt, d.madeAt)
                        where d.state = dev.errata.notify.DeliveryState.DEAD and d.type <> 'test'
                            and (:target = '' or d.targetId = :target)
                            and d.targetId in (select t.id from TargetRow t where t.enabled)
                        """)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("target", target)
                .executeUpdate();
        audit.record(by, "delivery.replay", target.isEmpty() ? "all" : "target " + target, replayed + " messages");
        return replayed;
    }

    private void revive(DeliveryRow row) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.state = DeliveryState.WAITING;
        row.attempts = 0;
        row.dueAt = now;
        row.endedAt = null;
        // Not for a storm to take up: somebody wants exactly this one.
        row.releasedAt = row.releasedAt == null ? row.madeAt : row.releasedAt;
    }
}
