package dev.errata.library;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Stops what runs by the clock before the database goes that it runs on. */
@ApplicationScoped
class Rest {

    void begin(@Observes @Priority(1) ShutdownEvent event, Scheduler scheduler) {
        if (scheduler.isStarted()) {
            scheduler.pause();
        }
    }
}
