package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final Attempts attempts = new Attempts(clock);

    @Test
    void nobodyWaitsBelowTheLimit() {
        fail("ada", Attempts.LIMIT - 1);

        assertThat(attempts.wait("ada")).isZero();
    }

    @Test
    void atTheLimitOneWaitsForTheRestOfTheWindow() {
        fail("ada", 1);
        clock.step(Duration.ofSeconds(20));
        fail("ada", Attempts.LIMIT - 1);

        assertThat(attempts.wait("ada")).isEqualTo(Attempts.WINDOW.minusSeconds(20));
    }

    @Test
    void nobodyWaitsForTheFailuresOfAnother() {
        fail("ada", Attempts.LIMIT);

        assertThat(attempts.wait("grace")).isZero();
    }

    @Test
    void afterTheWindowAllIsForgotten() {
        fail("ada", Attempts.LIMIT);
        clock.step(Attempts.WINDOW);

        assertThat(attempts.wait("ada").isPositive()).isFalse();
        fail("ada", 1);
        assertThat(attempts.wait("ada")).isZero();
    }

    private void fail(String name, int times) {
        for (int time = 0; time < times; time++) {
            attempts.failed(name);
        }
    }
}
