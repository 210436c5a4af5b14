package dev.errata.signature;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few things that are costly to make, one at a time for each who asks. Any number of threads may ask; virtual ones
 * would each keep their own in a {@code ThreadLocal}.
 */
final class Pool<T> {

    private final AtomicReferenceArray<T> kept =
            new AtomicReferenceArray<>(2 * Runtime.getRuntime().availableProcessors());
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        for (int i = 0; i < kept.length(); i++) {
            if (kept.getPlain(i) != null) {
                T free = kept.getAndSet(i, null);
                if (free != null) {
                    return free;
                }
            }
        }
        return maker.get();
    }

    void give(T back) {
        for (int i = 0; i < kept.length(); i++) {
            if (kept.getPlain(i) == null && kept.compareAndSet(i, null, back)) {
                return;
            }
        }
    }
}
