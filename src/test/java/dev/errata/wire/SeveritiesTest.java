package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveritiesTest {

    @ParameterizedTest
    @CsvSource({
        "TRACE, DEBUG",
        "debug, DEBUG",
        "Verbose, DEBUG",
        "INFO, INFO",
        "info2, INFO",
        "Information, INFO",
        "notice, INFO",
        "warn, WARN",
        "WARNING, WARN",
        "err, ERROR",
        "Error, ERROR",
        "SEVERE, ERROR",
        "ERROR4, ERROR",
        "eRRoR, ERROR",
        "critical, FATAL",
        "alert, FATAL",
        "emerg, FATAL",
        "Fatal, FATAL",
        "panic, FATAL",
        "'', UNKNOWN",
        "blue, UNKNOWN",
        "200, UNKNOWN"
    })
    void wordsAreKnownInAnyCase(String word, Severity severity) {
        assertThat(Severities.ofWord(word)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "severityNumber, 1, DEBUG",
        "severityNumber, 8, DEBUG",
        "severityNumber, 9, INFO",
        "severityNumber, 13, WARN",
        "severityNumber, 17, ERROR",
        "severityNumber, 20, ERROR",
        "severityNumber, 21, FATAL",
        "severityNumber, 0, UNKNOWN",
        "severityNumber, 25, UNKNOWN",
        "level, 10, DEBUG",
        "level, 30, INFO",
        "level, 40, WARN",
        "level, 50, ERROR",
        "level, 60, FATAL",
        "level, 0, FATAL",
        "level, 3, ERROR",
        "level, 4, WARN",
        "level, 6, INFO",
        "level, 7, DEBUG",
        "level, 200, INFO",
        "level, 300, WARN",
        "level, 400, ERROR",
        "level, 500, FATAL",
        "level, -1, UNKNOWN",
        "level_value, 5000, DEBUG",
        "level_value, 10000, DEBUG",
        "level_value, 20000, INFO",
        "level_value, 30000, WARN",
        "level_value, 40000, ERROR",
        "levelno, 10, DEBUG",
        "levelno, 20, INFO",
        "levelno, 30, WARN",
        "levelno, 40, ERROR",
        "levelno, 50, FATAL",
        "PRIORITY, 2, FATAL",
        "PRIORITY, 3, ERROR",
        "PRIORITY, 5, INFO",
        "severity, 400, WARN",
        "severity, 500, ERROR",
        "severity, 600, FATAL",
        "severity, 3, ERROR",
        "status, 500, UNKNOWN"
    })
    void whatANumberMeansDependsOnWhoCounts(String name, long number, Severity severity) {
        assertThat(Severities.of(name, number)).isEqualTo(severity);
        assertThat(Severities.of(name, String.valueOf(number))).isEqualTo(severity);
        assertThat(Severities.of(name, (double) number)).isEqualTo(severity);
    }

    @Test
    void otherValuesSayNothing() {
        assertThat(Severities.of("level", true)).isEqualTo(Severity.UNKNOWN);
        assertThat(Severities.of("level", Double.NaN)).isNotNull();
        assertThat(Severities.of("level", "99999999999999999999")).isEqualTo(Severity.UNKNOWN);
    }
}
