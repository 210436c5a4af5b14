package dev.errata.sighting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what is too old. */
@ApplicationScoped
class Forgetting {

    private final Sql sql;
    private final Clusters clusters;
    private final SightingsConfig config;
    private final Clock clock;

    Forgetting(Sql sql, Clusters clusters, SightingsConfig config, Clock clock) {
        this.sql = sql;
        this.clusters = clusters;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        var oldest = clock.instant().minus(config.keep());
        sql.change("delete from sighting where hour_start < ?", oldest.minus(Duration.ofHours(1)));
        sql.change("delete from sighting_sample where taken_at < ?", oldest);
        clusters.forget(oldest);
    }
}
