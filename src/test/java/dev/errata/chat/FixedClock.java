package dev.errata.chat;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The moment at which the recordings were signed, until a test moves away from it. */
@Alternative
@Singleton
public class FixedClock extends Clock {

    static final Instant RECORDED = Instant.ofEpochSecond(1_795_207_300);

    private volatile Instant now = RECORDED;

    void set(Duration fromRecorded) {
        now = RECORDED.plus(fromRecorded);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
