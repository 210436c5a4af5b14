package dev.errata.notify;

import dev.errata.notify.Leases.Lease;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends what is due. One target that hangs holds up none but itself. Thread-safe. */
@ApplicationScoped
class Sender {

    /** At once, on this node. */
    private static final int MOST = 32;

    /** Of these to one target. */
    private static final int MOST_PER_TARGET = 4;

    private final Storms storms;
    private final Leases leases;
    private final Guard guard;
    private final Courier courier;
    private final Results results;
    private final Clock clock;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile boolean stopped;

    Sender(Storms storms, Leases leases, Guard guard, Courier courier, Results results, Clock clock) {
        this.storms = storms;
        this.leases = leases;
        this.guard = guard;
        this.courier = courier;
        this.results = results;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!stopped) {
            round();
        }
    }

    /** What is on its way gets a moment; what does not make it is sent again after the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.shutdown();
    }

    /** Begins to send what is due; the futures end when each try is written down. */
    List<Future<?>> round() {
        storms.release();
        int free = MOST - running.values().stream().mapToInt(Integer::intValue).sum();
        if (free <= 0) {
            return List.of();
        }
        var taken = leases.take(free, MOST_PER_TARGET, new HashMap<>(running));
        taken.forEach(it -> running.merge(it.target(), 1, Integer::sum));
        return taken.stream()
                .<Future<?>>map(it -> threads.submit(() -> send(it)))
                .toList();
    }

    private void send(Lease lease) {
        try {
            leases.letter(lease).ifPresent(letter -> {
                long begun = System.nanoTime();
                var verdict = attempt(letter);
                results.write(lease, verdict, Duration.ofNanos(System.nanoTime() - begun));
            });
        } catch (RuntimeException e) {
            // The lease runs out, and it is tried again.
            Log.warnf(e, "what came of sending %s could not be written down", lease.delivery());
        } finally {
            running.computeIfPresent(lease.target(), (target, count) -> count == 1 ? null : count - 1);
        }
    }

    private Verdict attempt(Letter letter) {
        if (letter.url().isEmpty()
                || (letter.kind() == TargetKind.WEBHOOK && letter.secrets().isEmpty())) {
            return Verdict.notSent("not sent: this node's key does not open the target's address or secret");
        }
        var post = letter.post(clock.instant());
        var plain = Destination.of(letter.url());
        var destination = post.query().isEmpty() ? plain : plain.with(post.query());
        return switch (guard.route(destination, letter.inside())) {
            case Route.Closed closed -> Verdict.notSent("not sent: " + closed.why());
            case Route.Open open -> {
                try {
                    var answer = courier.post(open, post.headers(), post.body().getBytes(StandardCharsets.UTF_8));
                    yield Verdict.of(letter.kind(), answer);
                } catch (Courier.Unanswered e) {
                    yield Verdict.notSent(String.valueOf(e.getMessage()));
                }
            }
        };
    }
}
