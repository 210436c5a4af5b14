package dev.errata.intake;

import jakarta.enterprise.context.ApplicationScoped;

/** Where all pipelines end: takes deliveries, and sees that they are counted. Thread-safe. */
@ApplicationScoped
public class Intake {

    /**
     * Keeps what has to be looked at; returns once that is committed, within milliseconds. It is counted within seconds.
     *
     * @throws Full if too much waits already; then nothing of {@code delivery} was kept
     */
    public Receipt accept(Delivery delivery) throws Full {
        throw new UnsupportedOperationException();
    }
}
