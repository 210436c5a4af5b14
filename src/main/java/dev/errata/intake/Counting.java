package dev.errata.intake;

import dev.errata.sighting.Seen;
import dev.errata.sighting.Sightings;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what is kept, batch by batch: joins, looks at it on all cores, then adds to the counts and deletes from the backlog in one
 * transaction, so that each record is counted once whatever dies in between. Lines that may still go on are written back in that same
 * transaction.
 */
@ApplicationScoped
class Counting {

    /** Enough to be worth a transaction, and few enough to be counted within a second. */
    private static final int MOST_RECORDS = 20_000;

    /** Batches are at least this far apart, unless they are full. */
    private static final Duration PACE = Duration.ofMillis(150);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final Recogniser recogniser;
    private final Sightings sightings;
    private final Joiner joiner;
    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final ForkJoinPool cores = new ForkJoinPool(
            Runtime.getRuntime().availableProcessors(), Counting::worker, (thread, failure) -> {}, false);
    private List<Frame> carried = List.of();
    private volatile boolean stopping;

    Counting(Backlog backlog, Recogniser recogniser, Sightings sightings, IntakeConfig config) {
        this.backlog = backlog;
        this.recogniser = recogniser;
        this.sightings = sightings;
        this.joiner = new Joiner(config.joinFor().toNanos());
    }

    /** The pool's own threads see only the classes of the platform, and beans made on them would not find theirs. */
    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        var worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        worker.setContextClassLoader(Counting.class.getClassLoader());
        return worker;
    }

    /** Takes what is committed; in the order of positions. */
    void add(Frame frame) {
        waiting.addAndGet(frame.weight());
        frames.add(frame);
    }

    /** What waits to be counted, in bytes of the bound on it. */
    long waiting() {
        return waiting.get();
    }

    /** What is not counted by now stays kept. */
    void stop() {
        stopping = true;
    }

    /** Threads of a pool nobody owns would keep all of an application alive that was stopped. */
    @PreDestroy
    void end() {
        cores.shutdown();
    }

    /** One batch, as {@code node}; returns after a moment where there is nothing to count. */
    void step(String node) throws InterruptedException {
        var batch = next();
        var groups =
                joiner.join(batch.stream().flatMap(it -> it.records().stream()).toList(), System.nanoTime());
        if (batch.isEmpty() && groups.isEmpty()) {
            return;
        }
        var seen = look(groups);
        commit(node, batch, seen);
        waiting.addAndGet(-batch.stream().mapToLong(Frame::weight).sum());
    }

    private List<Frame> next() throws InterruptedException {
        var batch = new ArrayList<Frame>();
        long end = System.nanoTime() + PACE.toNanos();
        int records = 0;
        while (records < MOST_RECORDS) {
            var frame = frames.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (frame == null) {
                break;
            }
            batch.add(frame);
            records += frame.records().size();
        }
        return batch;
    }

    private List<Seen> look(List<Group> groups) throws InterruptedException {
        try {
            var all = cores.submit(() -> groups.parallelStream()
                            .map(recogniser::look)
                            .flatMap(Collection::stream)
                            .toList())
                    .get();
            return Sums.of(all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the recogniser keeps its failures to itself", e);
        }
    }

    /** Tries until it is done: what was acknowledged is not given up because a database is away for a while. */
    private void commit(String node, List<Frame> batch, List<Seen> seen) throws InterruptedException {
        while (!stopping) {
            try {
                var held = QuarkusTransaction.requiringNew().call(() -> write(node, batch, seen));
                carried = held;
                return;
            } catch (Overtaken e) {
                startOver(node);
                return;
            } catch (RuntimeException e) {
                Log.errorf(e, "%d kept pieces could not be counted; trying again", batch.size());
                Thread.sleep(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private List<Frame> write(String node, List<Frame> batch, List<Seen> seen) {
        var done = new ArrayList<>(carried);
        done.addAll(batch);
        if (!backlog.drop(node, done)) {
            throw new Overtaken();
        }
        if (!seen.isEmpty()) {
            sightings.add(seen);
        }
        return keepHeld(node, done);
    }

    /** What may go on takes the place of what it came from, so that it is in front of what came since. */
    private List<Frame> keepHeld(String node, List<Frame> done) {
        var packed = FrameBytes.of(joiner.held());
        long place = done.stream().mapToLong(Frame::position).max().orElse(0) - packed.size();
        var pieces = new ArrayList<Backlog.Piece>();
        var held = new ArrayList<Frame>();
        for (var each : packed) {
            place++;
            pieces.add(new Backlog.Piece(place, each));
            held.add(new Frame(node, place, each.records()));
        }
        backlog.keep(node, pieces);
        return held;
    }

    /** Others took this node for dead, and count what it had. */
    private void startOver(String node) {
        Log.warn("another node took over what this one was counting: it did not say in time that it was alive");
        joiner.drain();
        carried = List.of();
        var mine = new HashSet<>(QuarkusTransaction.requiringNew().call(() -> backlog.of(node)));
        Set<Long> positions = new HashSet<>();
        mine.forEach(it -> positions.add(it.position()));
        frames.removeIf(it -> {
            boolean lost = !positions.contains(it.position());
            if (lost) {
                waiting.addAndGet(-it.weight());
            }
            return lost;
        });
    }

    /** Some of what was counted belongs to another node by now. */
    private static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }
}
