package dev.errata.web;

import dev.errata.intake.Delivery;
import dev.errata.intake.Full;
import dev.errata.intake.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends what pipelines would send, for tests. */
@ApplicationScoped
public class Telegraph {

    private final Intake intake;

    Telegraph(Intake intake) {
        this.intake = intake;
    }

    /** What {@code look} finds at last: counting takes its seconds. */
    static <T> T await(Supplier<Optional<T>> look) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("it was not counted");
    }

    void send(String source, String text) {
        try {
            intake.accept(Delivery.ofError(source, "test", "test", text));
        } catch (Full full) {
            throw new IllegalStateException(full);
        }
    }
}
