package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @ParameterizedTest
    @CsvSource({
        "1795207300,                          2026-11-20T20:41:40Z",
        "1795207300123,                       2026-11-20T20:41:40.123Z",
        "1795207300123456,                    2026-11-20T20:41:40.123456Z",
        "1795207300123456789,                 2026-11-20T20:41:40.123456789Z",
        "1795207300.123,                      2026-11-20T20:41:40.123Z",
        "1795207300.123456789,                2026-11-20T20:41:40.123456789Z",
        "1795207300123.5,                     2026-11-20T20:41:40.123Z",
        "2026-11-20T20:41:40Z,                2026-11-20T20:41:40Z",
        "2026-11-20t20:41:40z,                2026-11-20T20:41:40Z",
        "2026-11-20 20:41:40.123 UTC,         2026-11-20T20:41:40.123Z",
        "2026-11-20T20:41:40.123456789012Z,   2026-11-20T20:41:40.123456789Z",
        "'2026-11-20T20:41:40,5Z',            2026-11-20T20:41:40.500Z",
        "2026-11-20T20:41:40+0000,            2026-11-20T20:41:40Z",
        "2026-11-20T20:41:40.123+08:00,       2026-11-20T12:41:40.123Z",
        "2026-11-20T20:41:40-0530,            2026-11-21T02:11:40Z",
        "2026-11-20T20:41:40+08,              2026-11-20T12:41:40Z",
        "2026-11-20T20:41Z,                   2026-11-20T20:41:00Z",
        "2016-12-31T23:59:60Z,                2016-12-31T23:59:59Z"
    })
    void timesAreReadInManyForms(String text, Instant time) {
        assertThat(Instants.of(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "12",
                "2026-11-20",
                "2026-11-20T20:41:40",
                "2026-11-20 20:41:40.123",
                "2026-13-20T20:41:40Z",
                "2026-11-20T99:41:40Z",
                "1970-01-01T00:00:01Z",
                "2400-01-01T00:00:00Z",
                "0000-00-00T00:00:00Z",
                "179520730012345678901",
                "1795207300.x.",
                "2026-11-20T20:41:40+99:00",
                "20261120T204140Z",
                "1795207300 s",
                "2026-11-20T20:41:4"
            })
    void whatIsNoTimeOrDoesNotSayItsZoneSaysNothing(String text) {
        assertThat(Instants.of(text)).isNull();
    }

    @Test
    void numbersThatAreNoTimesSayNothing() {
        assertThat(Instants.of(0L)).isNull();
        assertThat(Instants.of(-1L)).isNull();
        assertThat(Instants.of(Long.MAX_VALUE)).isNull();
        assertThat(Instants.of(Long.MIN_VALUE)).isNull();
        assertThat(Instants.of(Double.NaN)).isNull();
        assertThat(Instants.of(1e300)).isNull();
        assertThat(Instants.of(true)).isNull();
        assertThat(Instants.ofSeconds(Long.MAX_VALUE, 0)).isNull();
    }

    @Test
    void numbersAreReadLikeTexts() {
        assertThat(Instants.of(1_795_207_300L)).isEqualTo(Instant.parse("2026-11-20T20:41:40Z"));
        assertThat(Instants.of(1_795_207_300.25)).isEqualTo(Instant.parse("2026-11-20T20:41:40.250Z"));
        assertThat(Instants.of(1_795_207_300_123.0)).isEqualTo(Instant.parse("2026-11-20T20:41:40.123Z"));
    }
}
