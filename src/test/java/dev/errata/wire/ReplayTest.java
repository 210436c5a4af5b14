package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real clients sent is decoded to what they were given to send: a log of an INFO, an ERROR with a trace, an ERROR in Chinese and,
 * most of them, a WARN.
 */
class ReplayTest {

    private static final List<String> TAILED = List.of(
            "fluent-bit-5.1/http-default-format-is-json",
            "fluent-bit-5.1/http-gelf",
            "fluent-bit-5.1/http-json",
            "fluent-bit-5.1/http-json_lines-gzip-basic",
            "fluent-bit-5.1/http-json_stream",
            "fluent-bit-5.1/http-json-zstd",
            "fluent-bit-5.1/http-msgpack",
            "fluent-bit-5.1/http-status-400",
            "fluent-bit-5.1/opentelemetry",
            "fluent-bit-5.1/opentelemetry-gzip-body-key",
            "syslog-ng-3.38-http-json");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aTailedLogArrivesWhole(String directory) throws UnreadableBody {
        var records = new ArrayList<LogRecord>();
        for (var request : Recorded.in(directory)) {
            var decoded = request.decode();
            assertThat(decoded.bad()).isEmpty();
            records.addAll(decoded.records());
        }

        assertThat(records)
                .extracting(LogRecord::severity)
                .containsExactly(Severity.INFO, Severity.ERROR, Severity.ERROR, Severity.WARN);
        assertThat(records.get(1).text().lines()).hasSize(10);
    }

    static Stream<String> aTailedLogArrivesWhole() {
        return TAILED.stream();
    }
}
