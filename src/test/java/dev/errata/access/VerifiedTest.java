package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.SteppingClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private final Verified verified = new Verified(clock, random);
    private final Account ada = new Account("ada", Roles.ADMIN, PasswordHash.ofNothing(random));

    @Test
    void knowsWhatItKept() {
        verified.keep(ada, "lovelace".toCharArray());

        assertThat(verified.find("ada", "lovelace".toCharArray())).contains(ada);
    }

    @Test
    void knowsNoOtherPasswordAndNoOtherName() {
        verified.keep(ada, "lovelace".toCharArray());

        assertThat(verified.find("ada", "lovelac".toCharArray())).isEmpty();
        assertThat(verified.find("adal", "ovelace".toCharArray())).isEmpty();
        assertThat(verified.find("grace", "lovelace".toCharArray())).isEmpty();
    }

    @Test
    void forgetsAfterAWhileHoweverOftenItIsAsked() {
        verified.keep(ada, "lovelace".toCharArray());
        clock.step(Verified.WHILE.minus(Duration.ofSeconds(1)));
        assertThat(verified.find("ada", "lovelace".toCharArray())).contains(ada);

        clock.step(Duration.ofSeconds(1));

        assertThat(verified.find("ada", "lovelace".toCharArray())).isEmpty();
    }
}
