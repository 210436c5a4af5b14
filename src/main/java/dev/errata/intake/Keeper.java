package dev.errata.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes what was received into the backlog. All that came while one commit ran goes into the next, so that many small requests cost few
 * commits. Thread-safe.
 */
@ApplicationScoped
class Keeper {

    /** As much as a transaction may hold in memory on its way to the database. */
    private static final int MOST_PIECES = 64;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private record Request(List<FrameBytes.Packed> pieces, CompletableFuture<Boolean> kept) {}

    private final Backlog backlog;
    private final Clock clock;
    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private long last;
    private volatile boolean stopped;

    Keeper(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /**
     * Returns once {@code records} are committed.
     *
     * @throws RuntimeException if they could not be; then nothing of them was kept
     */
    void keep(List<Waiting> records) {
        var request = new Request(FrameBytes.of(records), new CompletableFuture<>());
        requests.add(request);
        if (stopped) {
            refuse();
        }
        try {
            request.kept.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the records could not be kept", e.getCause());
        }
    }

    /** Refuses whatever still waits: nobody writes any more. */
    void stop() {
        stopped = true;
        refuse();
    }

    private void refuse() {
        for (var request = requests.poll(); request != null; request = requests.poll()) {
            request.kept.completeExceptionally(new IllegalStateException("the service is stopping"));
        }
    }

    /**
     * Writes whatever waits, as {@code node}; {@code counting} is handed what was written, in the order of its positions. Returns after a
     * moment where nothing does.
     */
    void write(String node, Counting counting) throws InterruptedException {
        var first = requests.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<Request>();
        batch.add(first);
        int pieces = first.pieces.size();
        for (var next = requests.peek(); next != null && pieces < MOST_PIECES; next = requests.peek()) {
            batch.add(requests.remove());
            pieces += next.pieces.size();
        }
        try {
            commit(node, batch, counting);
        } catch (RuntimeException e) {
            // One of them may be what the database does not take: the others shall not suffer for it.
            batch.forEach(each -> alone(node, each, counting));
        }
    }

    private void alone(String node, Request request, Counting counting) {
        try {
            commit(node, List.of(request), counting);
        } catch (RuntimeException e) {
            request.kept.completeExceptionally(e);
        }
    }

    private void commit(String node, List<Request> batch, Counting counting) {
        var pieces = new ArrayList<Backlog.Piece>();
        var frames = new ArrayList<Frame>();
        for (var request : batch) {
            for (var packed : request.pieces) {
                long position = next();
                pieces.add(new Backlog.Piece(position, packed));
                frames.add(new Frame(node, position, packed.records()));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> backlog.keep(node, pieces));
        frames.forEach(counting::add);
        batch.forEach(it -> it.kept.complete(true));
    }

    private long next() {
        var now = clock.instant();
        last = Math.max(last + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        return last;
    }
}
