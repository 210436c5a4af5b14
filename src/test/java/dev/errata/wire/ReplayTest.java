package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real clients sent is decoded to what they were given to send. */
class ReplayTest {

    private static final Instant EVENING = Instant.parse("2026-11-20T20:41:00Z");

    /** A log file of an INFO, an ERROR with a trace of ten lines, an ERROR in Chinese and a WARN, as curl sent it. */
    private static List<String> log() {
        var lines = new String(one("curl-7.88/004").body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return List.of(lines.get(0), String.join("\n", lines.subList(1, 11)), lines.get(11), lines.get(12));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "fluent-bit-5.1/es",
                "fluent-bit-5.1/es-logstash-format-empty-200",
                "fluent-bit-5.1/http-default-format-is-json",
                "fluent-bit-5.1/http-gelf",
                "fluent-bit-5.1/http-json",
                "fluent-bit-5.1/http-json-zstd",
                "fluent-bit-5.1/http-json_lines-gzip-basic",
                "fluent-bit-5.1/http-json_stream",
                "fluent-bit-5.1/http-msgpack",
                "fluent-bit-5.1/http-retry-503-429-200",
                "fluent-bit-5.1/http-status-400",
                "fluent-bit-5.1/loki",
                "fluent-bit-5.1/opentelemetry",
                "fluent-bit-5.1/opentelemetry-gzip-body-key",
                "fluent-bit-5.1/splunk-event",
                "fluent-bit-5.1/splunk-raw-gzip",
                "rsyslog-omelasticsearch",
                "rsyslog-omhttp-8.2610/batch-jsonarray-gzip",
                "rsyslog-omhttp-8.2610/batch-lokirest",
                "rsyslog-omhttp-8.2610/batch-newline",
                "rsyslog-omhttp-8.2610/profile-hec",
                "rsyslog-omhttp-8.2610/retry-503-429-200",
                "rsyslog-omhttp-8.2610/single-text",
                "syslog-ng-3.38-elasticsearch-http",
                "syslog-ng-3.38-http-json"
            })
    void aFileArrivesAsItIsWithEachTraceInOnePiece(String directory) throws UnreadableBody {
        var severities = new LinkedHashMap<String, Severity>();
        for (var record : records(directory)) {
            severities.put(record.text(), record.severity());
        }

        var log = log();
        assertThat(severities.keySet()).containsExactlyInAnyOrderElementsOf(log);
        assertThat(log.stream().map(severities::get))
                .containsExactly(Severity.INFO, Severity.ERROR, Severity.ERROR, Severity.WARN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"curl-7.88/002", "curl-7.88/004", "curl-7.88/005"})
    void textArrivesLineByLine(String request) throws UnreadableBody {
        var records = one(request).decode().records();

        var text = records.stream().map(LogRecord::text).toList();
        assertThat(text).containsSequence(log().get(1).lines().toList()).contains(log().get(2));
        assertThat(records).extracting(LogRecord::emitter).containsOnly(Emitter.UNKNOWN);
    }

    @Test
    void textWithoutItsLineEndsIsOneRecord() throws UnreadableBody {
        var records = one("curl-7.88/001").decode().records();

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "java-otel-sdk-1.65,                 orders, 2.14.0, ''",
        "loki4j-2.1,                         orders, '',     app=orders",
        "logback-elasticsearch-appender-3.0, '',     '',     web-1"
    })
    void aLoggersRecordsArriveWithTheirTraces(String directory, String service, String version, String stream)
            throws UnreadableBody {
        var records = records(directory);

        assertThat(records).hasSizeGreaterThanOrEqualTo(3);
        assertThat(records).extracting(LogRecord::emitter).containsOnly(new Emitter(service, version, stream));
        assertLogged(records);
    }

    @Test
    void aFileOfJsonLinesArrivesWithItsTraces() throws UnreadableBody {
        var body = Recorded.file("json-shapes/logstash-logback-encoder-8.1.ndjson");

        var decoded = Sniffed.of(body, "", Assumed.NOTHING);

        assertThat(decoded.bad()).isEmpty();
        assertThat(decoded.records()).hasSize(3);
        assertLogged(decoded.records());
        assertThat(decoded.records().getFirst().time()).contains(Instant.parse("2026-11-20T21:39:43.816126500Z"));
    }

    /** What the same small program logged through each appender. */
    private static void assertLogged(List<LogRecord> records) {
        for (var record : records) {
            assertThat(record.time().orElseThrow()).isBetween(EVENING, EVENING.plus(Duration.ofHours(1)));
            String text = record.text();
            if (text.contains("accepted")) {
                assertThat(record.severity()).isEqualTo(Severity.INFO);
                assertThat(text).endsWith("order 4711 accepted");
            } else if (text.contains("支付")) {
                assertThat(record.severity()).isEqualTo(Severity.ERROR);
                assertThat(text).endsWith("支付网关连接失败: Connection refused");
            } else {
                assertThat(record.severity()).isEqualTo(Severity.ERROR);
                assertThat(text.lines().toList())
                        .satisfies(lines ->
                                assertThat(lines.get(0)).endsWith("Failed to save order 4711 for customer 10293"))
                        .contains(
                                "java.lang.RuntimeException: Failed to save order 4711", "\tat cap.Err.db(Err.java:3)")
                        .satisfies(lines -> assertThat(lines.get(5))
                                .startsWith("Caused by: java.lang.IllegalStateException: ERROR"))
                        .hasSize(8);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theCollectorsSixRecordsArrive(Recorded request) throws UnreadableBody {
        var decoded = request.decode();

        var records = decoded.records();
        assertThat(decoded.bad()).isEmpty();
        assertThat(records.stream().limit(4).map(LogRecord::text)).containsExactlyElementsOf(log());
        assertThat(records.get(1).emitter()).isEqualTo(new Emitter("orders", "2.14.0", "orders-7d9f-abcde app.log"));
        assertThat(records.get(4).text()).isEqualTo("""
                Failed to save order 4711
                org.postgresql.util.PSQLException: ERROR: duplicate key value
                \tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2725)""");
        assertThat(records.get(4).time()).contains(Instant.parse("2026-11-20T20:41:45Z"));
        assertThat(records.get(5).text()).isEqualTo("ORA-00942: table or view does not exist");
        assertThat(records)
                .extracting(LogRecord::severity)
                .containsExactly(
                        Severity.INFO, Severity.ERROR, Severity.ERROR, Severity.WARN, Severity.ERROR, Severity.ERROR);
    }

    static Stream<Recorded> theCollectorsSixRecordsArrive() {
        return Recorded.in("otel-collector-0.152").stream();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"node-otel-sdk, 3.1.0, FATAL", "pino-opentelemetry-transport-4.0, '', ERROR"})
    void nodesErrorsArriveWithTheirStacks(String directory, String version, Severity worst) throws UnreadableBody {
        for (var request : Recorded.in(directory)) {
            var records = request.decode().records();

            assertThat(records).hasSize(3);
            assertThat(records).allSatisfy(record -> {
                assertThat(record.emitter().service()).isEqualTo("checkout-web");
                assertThat(record.emitter().version()).isEqualTo(version);
            });
            assertThat(records.get(0).text()).isEqualTo("cart 9 opened");
            assertThat(records.get(1).text().lines().skip(2)).isNotEmpty().allMatch(line -> line.startsWith("    at "));
            assertThat(records.get(2).text()).startsWith("数据库连接失败\nError: connect ECONNREFUSED 10.0.0.5:5432\n    at ");
            assertThat(records).extracting(LogRecord::severity).containsExactly(Severity.INFO, Severity.ERROR, worst);
        }
    }

    @Test
    void splunksGluedEventsArrive() throws UnreadableBody {
        var records = one("splunk-logging-js-0.11/001").decode().records();

        assertThat(records)
                .containsExactly(
                        new LogRecord(
                                Optional.of(Instant.parse("2026-11-20T20:41:40.123Z")),
                                Severity.INFO,
                                "cart 9 opened",
                                new Emitter("checkout", "", "web-1 checkout httpevent")),
                        new LogRecord(
                                Optional.of(Instant.parse("2026-11-20T20:41:40.123Z")),
                                Severity.ERROR,
                                """
                        java.lang.NullPointerException: Cannot invoke "String.length()" because "s" is null
                        \tat com.acme.Foo.bar(Foo.java:12)
                        \tat com.acme.Main.main(Main.java:5)""",
                                new Emitter("checkout", "", "web-1 checkout httpevent")));
    }

    private static Recorded one(String name) {
        return Recorded.in(name.substring(0, name.lastIndexOf('/'))).stream()
                .filter(request -> request.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<LogRecord> records(String directory) throws UnreadableBody {
        var records = new ArrayList<LogRecord>();
        for (var request : Recorded.in(directory)) {
            var decoded = request.decode();
            assertThat(decoded.bad()).isEmpty();
            records.addAll(decoded.records());
        }
        return records;
    }
}
