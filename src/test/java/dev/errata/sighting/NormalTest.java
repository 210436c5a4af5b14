package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void farMoreThanEverIsASpike() {
        var normal = Normal.of(4 * 168, 9, 168);

        assertThat(normal.isExceededBy(40)).isTrue();
        assertThat(normal.isExceededBy(11)).isFalse();
    }

    @Test
    void aFewAreNoSpikeHoweverSeldomTheyAre() {
        assertThat(Normal.of(0, 0, 168).isExceededBy(9)).isFalse();
        assertThat(Normal.of(0, 0, 168).isExceededBy(10)).isTrue();
    }

    @Test
    void whatComesEveryNightIsNormal() {
        var nightly = Normal.of(7 * 1_000, 1_000, 168);

        assertThat(nightly.isExceededBy(1_000)).isFalse();
        assertThat(nightly.isExceededBy(1_001)).isTrue();
    }

    @Test
    void whatIsKnownForDaysOnlyIsMeasuredByThem() {
        assertThat(Normal.of(480, 12, 48).mean()).isEqualTo(10);
        assertThat(Normal.of(480, 12, 2).mean()).isEqualTo(20);
    }

    @Test
    void theMoreTheFartherFromNormal() {
        var normal = Normal.of(168, 3, 168);

        assertThat(normal.distance(100)).isGreaterThan(normal.distance(10));
        assertThat(normal.distance(1)).isZero();
    }

    /** A steady stream of errors, as chance brings them: a thousand weeks without a false alarm. */
    @Test
    void aSteadyStreamHasNoSpikes() {
        var random = new Random(7);
        int alarms = 0;
        for (int week = 0; week < 1_000; week++) {
            double mean = 1 + random.nextInt(200);
            long all = 0;
            long busiest = 0;
            for (int hour = 0; hour < 168; hour++) {
                long events = poisson(random, mean);
                all += events;
                busiest = Math.max(busiest, events);
            }
            alarms += Normal.of(all, busiest, 168).isExceededBy(poisson(random, mean)) ? 1 : 0;
        }

        assertThat(alarms).isZero();
    }

    private static long poisson(Random random, double mean) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
}
