package dev.errata.feedback;

import dev.errata.SteppingClock;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;

/** One clock for all rooms, which a test moves. */
@Alternative
@Singleton
public class TestClock extends SteppingClock {

    TestClock() {
        super(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
