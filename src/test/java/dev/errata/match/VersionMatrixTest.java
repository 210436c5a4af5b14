package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.Entry.VersionRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionMatrixTest {

    @ParameterizedTest
    @CsvSource({
        "redis >=7.0, 7.0.0, AFFECTED",
        "redis >=7.0, 6.2.8, NOT_AFFECTED",
        "redis <7.0, 7.0.1, NOT_AFFECTED",
        "Redis 7.0.13, 7.0.2, AFFECTED",
        "Redis 7.0.13, 7.2.2, UNKNOWN",
        "Redis 7.0.10, 7.0.10, AFFECTED",
        "Python 3.11, 3.11.4, UNKNOWN"
    })
    void readsWhatAuthorsWrite(String row, String version, VersionFit expected) {
        assertThat(VersionMatrix.fit(List.of(row(row, "", "")), Map.of("Redis", version)))
                .isEqualTo(expected);
    }

    @Test
    void knowsWhatCameLaterAndWhatIsGone() {
        var rows = List.of(row("Redis 7.0.13", "7.0.0", "7.2.0"));

        assertThat(VersionMatrix.fit(rows, Map.of("redis", "6.2.8"))).isEqualTo(VersionFit.NOT_AFFECTED);
        assertThat(VersionMatrix.fit(rows, Map.of("redis", "7.0.2"))).isEqualTo(VersionFit.AFFECTED);
        assertThat(VersionMatrix.fit(rows, Map.of("redis", "7.10.0"))).isEqualTo(VersionFit.NOT_AFFECTED);
    }

    @Test
    void saysNothingOfOtherProducts() {
        assertThat(VersionMatrix.fit(List.of(row("Redis 7.0.13", "", "")), Map.of("nginx", "7.0.13")))
                .isEqualTo(VersionFit.UNKNOWN);
    }

    private static VersionRow row(String version, String introduced, String removed) {
        return new VersionRow(version, introduced, "", removed, "", "active");
    }
}
