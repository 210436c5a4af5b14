package dev.errata.web;

import dev.errata.sighting.Inbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How much waits for an editor, for the head of every page; counted beside, as pages must not wait for a database. */
@Named("waiting")
@ApplicationScoped
class Waiting {

    private final Inbox inbox;
    private volatile long open;

    Waiting(Inbox inbox) {
        this.inbox = inbox;
    }

    public long open() {
        return open;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        open = inbox.open();
    }
}
