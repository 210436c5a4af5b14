package dev.errata.sighting;

import dev.errata.sighting.Counted.Sighting;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * What this node counts, as it counts it, for whoever watches. Nothing ever waits for a watcher: who is slow misses some. Kept in memory.
 * Thread-safe.
 */
@ApplicationScoped
public class Tail implements Flow.Publisher<Sighting> {

    /** The most that watch at once; further ones are told so by an error. */
    public static final int MOST_WATCHERS = 50;

    private static final int BUFFER = 256;
    private static final int LATEST = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SubmissionPublisher<Sighting> publisher = new SubmissionPublisher<>(threads, BUFFER);
    private final Deque<Sighting> latest = new ArrayDeque<>();

    /** The last that were counted, oldest first; at most {@value #LATEST}. */
    public List<Sighting> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    /** Sends what is counted from now on. */
    @Override
    public void subscribe(Flow.Subscriber<? super Sighting> watcher) {
        if (publisher.getNumberOfSubscribers() >= MOST_WATCHERS) {
            watcher.onSubscribe(new NoSubscription());
            watcher.onError(new IllegalStateException(MOST_WATCHERS + " watch already"));
            return;
        }
        publisher.subscribe(watcher);
    }

    void add(@Observes(during = TransactionPhase.AFTER_SUCCESS) Counted counted) {
        var sightings = counted.sightings();
        synchronized (latest) {
            for (var each : sightings.subList(Math.max(0, sightings.size() - LATEST), sightings.size())) {
                latest.addLast(each);
                if (latest.size() > LATEST) {
                    latest.removeFirst();
                }
            }
        }
        if (publisher.hasSubscribers()) {
            sightings.forEach(it -> publisher.offer(it, (watcher, missed) -> false));
        }
    }

    @PreDestroy
    void close() {
        publisher.close();
        threads.shutdown();
    }

    /** Of one that is refused: it asks for nothing. */
    private static final class NoSubscription implements Flow.Subscription {

        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
