package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimedTest {

    @Test
    void saysWhatAShareOfTheRunsStayedBelow() {
        var timed = new Timed(
                LongStream.rangeClosed(1, 200).map(it -> it * 1_000_000).toArray());

        assertThat(timed.millis(0.5)).isEqualTo(100);
        assertThat(timed.millis(0.99)).isEqualTo(198);
    }

    @Test
    void saysTheSlowestWhereThereAreFew() {
        var timed = new Timed(new long[] {1_000_000, 2_000_000, 9_000_000});

        assertThat(timed.millis(0.99)).isEqualTo(9);
    }

    @Test
    void countsRunsInASecond() {
        assertThat(new Timed(new long[] {1_000_000, 3_000_000}).perSecond()).isEqualTo(500);
    }

    @Test
    void runsAtLeastOnceHoweverLittleTimeThereIs() {
        assertThat(Timed.of(Duration.ZERO, Duration.ZERO, at -> at).nanos()).hasSize(1);
    }
}
