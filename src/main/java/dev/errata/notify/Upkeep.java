package dev.errata.notify;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Clears away what is too old to be of use. */
@ApplicationScoped
class Upkeep {

    /** Longer than any span with those before it that a rule looks back on. */
    private static final Duration RATES = Duration.ofHours(26);

    /** Longer than any rule is quiet. */
    private static final Duration QUIETS = Duration.ofDays(31);

    /** Longer than anybody waits for an answer; until then the address is kept for it. */
    private static final Duration PASSING = Duration.ofDays(200);

    private final EntityManager entities;
    private final NotifyConfig config;
    private final Clock clock;

    Upkeep(EntityManager entities, NotifyConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void clear() {
        var now = clock.instant();
        entities.createQuery("""
                        delete from DeliveryRow d
                        where d.state <> dev.errata.notify.DeliveryState.WAITING and d.madeAt < :before
                        """)
                .setParameter("before", now.minus(config.keep()))
                .executeUpdate();
        entities.createNativeQuery("""
                        delete from notify_target where passing = true and made_at < :before and not exists (
                            select 1 from notify_delivery d where d.target_id = notify_target.id)
                        """)
                .setParameter("before", now.minus(PASSING))
                .executeUpdate();
        entities.createNativeQuery("delete from notify_quiet where told_at < :before")
                .setParameter("before", now.minus(QUIETS))
                .executeUpdate();
        entities.createNativeQuery("delete from notify_rate where bucket < :before")
                .setParameter("before", now.minus(RATES).getEpochSecond())
                .executeUpdate();
    }
}
