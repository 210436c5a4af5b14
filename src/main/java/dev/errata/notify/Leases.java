package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Hands out messages that are due, each to one node at a time: for as long as a lease runs, nobody else takes it; where the node died, it is
 * taken again after that. Each call is a transaction of its own.
 */
@ApplicationScoped
class Leases {

    /** Longer than any try may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final Seal seal;
    private final Ids ids;
    private final Clock clock;

    Leases(EntityManager entities, Seal seal, Ids ids, Clock clock) {
        this.entities = entities;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    /** A message that this node has for now. */
    record Lease(String delivery, String target, String token) {}

    /**
     * Takes messages that are due, those first that are due for longest.
     *
     * @param most how many in all
     * @param perTarget how many of one target, together with those that {@code busy} counts
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<Lease> take(int most, int perTarget, Map<String, Integer> busy) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var full = new ArrayList<>(List.of(""));
        busy.forEach((target, running) -> {
            if (running >= perTarget) {
                full.add(target);
            }
        });
        List<String> due = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select d.id from notify_delivery d
                        where d.state = 'WAITING' and d.due_at <= :now and d.released_at is not null
                            and (d.leased_until is null or d.leased_until <= :now) and d.target_id not in (:full)
                        order by d.due_at, d.id limit :most for update skip locked
                        """, String.class)
                .setParameter("now", now)
                .setParameter("full", full)
                .setParameter("most", most)
                .getResultList();
        var running = new HashMap<>(busy);
        var taken = new ArrayList<Lease>();
        for (var id : due) {
            var row = entities.find(DeliveryRow.class, id);
            if (row != null && running.getOrDefault(row.targetId, 0) < perTarget) {
                running.merge(row.targetId, 1, Integer::sum);
                row.lease = ids.any();
                row.leasedUntil = now.plus(LEASE);
                taken.add(new Lease(id, row.targetId, row.lease));
            }
        }
        return taken;
    }

    /** The message under a lease; empty where it need not be sent any more. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Letter> letter(Lease lease) {
        var row = entities.find(DeliveryRow.class, lease.delivery());
        if (row == null || !lease.token().equals(row.lease)) {
            return Optional.empty();
        }
        var target = entities.find(TargetRow.class, row.targetId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (target == null || (!target.enabled && !row.type.equals(Notice.TEST))) {
            row.end(DeliveryState.DEAD, now, "the target is switched off");
            return Optional.empty();
        }
        return Optional.of(new Letter(
                row.id,
                target.kind,
                target.language,
                seal.open(target.sealedUrl, target.urlPlace()).orElse(""),
                secrets(target),
                target.inside,
                row.body));
    }

    private List<String> secrets(TargetRow target) {
        var secrets = new ArrayList<String>();
        if (target.sealedSecret != null) {
            seal.open(target.sealedSecret, target.secretPlace()).ifPresent(secrets::add);
        }
        if (target.sealedFormer != null
                && target.formerUntil != null
                && clock.instant().isBefore(target.formerUntil)) {
            seal.open(target.sealedFormer, target.secretPlace()).ifPresent(secrets::add);
        }
        return secrets;
    }
}
