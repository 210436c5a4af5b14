package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, day, 0",
        "2026-11-20, day, 1",
        "2026-10-01, day, 51",
        "2026-09-20, month, 2",
        "2025-11-21, month, 12",
        "2024-11-21, year, 2",
        "2026-12-24, day, 0"
    })
    void countsInDaysThenMonthsThenYears(String date, String unit, long amount) {
        assertThat(Ago.of(date, NOON)).isEqualTo(new Ago(date, unit, amount));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T11:59:30Z, now, 0",
        "2026-11-21T11:30:00Z, minute, 30",
        "2026-11-21T02:00:00Z, hour, 10",
        "2026-11-19T12:00:00Z, day, 2"
    })
    void countsMomentsMoreFinely(String at, String unit, long amount) {
        assertThat(Ago.of(Instant.parse(at), NOON)).isEqualTo(new Ago(at, unit, amount));
    }

    @Test
    void knowsNothingOfWhatIsNoDate() {
        assertThat(Ago.of("soon", NOON).known()).isFalse();
    }
}
