package dev.errata.ingest;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes requests may hold at one moment. Thread-safe. */
final class Budget {

    /** What a request takes beside its body: many small ones are much, too. */
    static final long EACH = 4_096;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    Budget(long most) {
        this.most = most;
    }

    /** What one request holds; to be closed whatever becomes of it. Thread-safe. */
    final class Share implements AutoCloseable {

        private long mine;
        private boolean closed;

        /** Whether so many bytes more may be held; if not, none of them are. */
        synchronized boolean take(long bytes) {
            if (closed) {
                return false;
            }
            if (held.addAndGet(bytes) > most) {
                held.addAndGet(-bytes);
                return false;
            }
            mine += bytes;
            return true;
        }

        @Override
        public synchronized void close() {
            closed = true;
            held.addAndGet(-mine);
            mine = 0;
        }
    }

    Share share() {
        return new Share();
    }

    /** What all hold together. */
    long held() {
        return held.get();
    }
}
