package dev.errata.intake;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** This process among those that share a database: keeps and counts while it lives, and counts what dead ones left. */
@ApplicationScoped
class Node {

    /** After the knowledge base is live: what is counted before would all be unknown. */
    private static final int AFTER_THE_KNOWLEDGE = 3_000;

    /** Between a failure and the next try: a database that is away is not asked thousands of times a second. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String id = UUID.randomUUID().toString();
    private final Backlog backlog;
    private final Keeper keeper;
    private final Counting counting;
    private final IntakeConfig config;
    private final Clock clock;
    private volatile List<Thread> threads = List.of();
    private volatile boolean running = true;

    Node(Backlog backlog, Keeper keeper, Counting counting, IntakeConfig config, Clock clock) {
        this.backlog = backlog;
        this.keeper = keeper;
        this.counting = counting;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes @Priority(AFTER_THE_KNOWLEDGE) StartupEvent event) {
        // Who has a database to itself need not wait until the one before it is taken for dead.
        var deadSince = backlog.exclusive() ? clock.instant().plusSeconds(1) : deadSince();
        takeOver(deadSince);
        threads = List.of(
                thread("intake-keeping", () -> keeper.write(id, counting)),
                thread("intake-counting", () -> counting.step(id)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var ending = threads;
        threads = List.of();
        // Not interrupted: H2 closes its file under everybody when a thread is that reads or writes it.
        running = false;
        counting.stop();
        for (var each : ending) {
            each.join();
        }
        keeper.stop();
        // What is kept stays kept: the next to start, or another node, counts it.
        QuarkusTransaction.requiringNew().run(() -> backlog.gone(id));
    }

    /** A start that failed later on is followed by no {@link ShutdownEvent}: the threads must not outlive it. */
    @PreDestroy
    void end() {
        running = false;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void live() {
        if (!threads.isEmpty()) {
            takeOver(deadSince());
        }
    }

    private Instant deadSince() {
        return clock.instant().minus(config.lease());
    }

    private void takeOver(Instant deadSince) {
        var adopted = QuarkusTransaction.requiringNew().call(() -> {
            backlog.alive(id, clock.instant());
            return backlog.adopt(id, deadSince);
        });
        if (!adopted.isEmpty()) {
            Log.infof("counting %d pieces that another process kept and did not count", adopted.size());
            adopted.forEach(counting::add);
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private Thread thread(String name, Step step) {
        return Thread.ofPlatform().name(name).start(() -> {
            while (running) {
                try {
                    step.run();
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    if (running) {
                        Log.errorf(e, "%s goes on after a failure", name);
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                }
            }
        });
    }
}
