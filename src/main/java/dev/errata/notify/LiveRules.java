package dev.errata.notify;

import dev.errata.notify.Changes.Changed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.stream.Collectors;

/** The rules as they are now, at hand for every sighting. Thread-safe. */
@ApplicationScoped
class LiveRules {

    private final Rules rules;
    private final Targets targets;
    private final Changes changes;

    private volatile Rulebook book = Rulebook.EMPTY;
    private volatile long version = -1;

    LiveRules(Rules rules, Targets targets, Changes changes) {
        this.rules = rules;
        this.targets = targets;
        this.changes = changes;
    }

    Rulebook book() {
        return book;
    }

    void start(@Observes StartupEvent event) {
        refresh();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        refresh();
    }

    /** Hears of what other nodes changed. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (QuarkusTransaction.requiringNew().call(changes::version) != version) {
            refresh();
        }
    }

    private synchronized void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            // First the version: what changes meanwhile is then read again, not missed.
            long read = changes.version();
            var on = targets.list().stream()
                    .filter(Target::enabled)
                    .map(Target::id)
                    .collect(Collectors.toSet());
            book = new Rulebook(rules.list(), on);
            version = read;
        });
    }
}
