package dev.errata.chat;

import dev.errata.SteppingClock;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The moment at which the recordings were signed, until a test moves away from it. */
@Alternative
@Singleton
public class FixedClock extends SteppingClock {

    static final Instant RECORDED = Instant.ofEpochSecond(1_795_207_300);

    FixedClock() {
        super(RECORDED);
    }

    void set(Duration fromRecorded) {
        set(RECORDED.plus(fromRecorded));
    }
}
