package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing more can be taken, and where the service passes for Elasticsearch. */
@QuarkusTest
@TestProfile(BusyTest.Small.class)
class BusyTest {

    private static final String ERROR = "2026-11-20 ERROR java.lang.IllegalStateException: no";

    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "errata.intake.backlog", "1",
                    "errata.ingest.in-flight", "64K",
                    "errata.ingest.elasticsearch", "true",
                    "quarkus.http.access-log.enabled", "true");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /ingest/logs                  | x
                    /ingest/alertmanager          | {"alerts":[{"status":"firing","annotations":{"summary":"x"}}]}
                    /v1/logs                      | {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"severityNumber":17,"body":{"stringValue":"x"}}]}]}]}
                    /loki/api/v1/push             | {"streams":[{"stream":{"level":"error"},"values":[["1795209230990068271","x"]]}]}
                    /services/collector/event     | {"event":{"message":"x","severity":"error"}}
                    /_bulk                        | {"index":{}}~{"message":"x","level":"error"}~
                    """)
    void whoComesWhenAllIsFullIsToldWhenToComeAgain(String path, String body) {
        var back = Sent.post(
                        path,
                        body.replace("~", "\n")
                                .replace("\"x\"", "\"" + ERROR + "\"")
                                .replaceFirst("^x$", ERROR))
                .admitted()
                .with("Content-Type", "application/json")
                .send();

        assertThat(back.status()).as(back.text()).isEqualTo(503);
        assertThat(Integer.parseInt(back.header("Retry-After"))).isPositive();
        if (path.startsWith("/services")) {
            assertThat(back.json().path("code").asInt()).isEqualTo(9);
        }
        if (path.startsWith("/v1")) {
            assertThat(back.json().path("code").asInt()).isEqualTo(14);
        }
    }

    @Test
    void harmlessRecordsNeedNoRoom() {
        var back = Sent.post("/ingest/logs", "{\"level\":\"info\",\"message\":\"all is well\"}")
                .admitted()
                .send();

        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    @Test
    void moreBytesThanMayBeReadAtOnceAreToldToComeAgain() {
        var large = Sent.post("/ingest/logs", new byte[100_000]).admitted();

        assertThat(large.send().status()).isEqualTo(503);
        assertThat(large.inChunks().send().status()).isEqualTo(503);
        assertThat(Sent.post("/ingest/logs", "a harmless line")
                        .admitted()
                        .send()
                        .status())
                .isIn(200, 503);
    }

    @Test
    void clientsOfElasticsearchFindWhatTheyAskFor() {
        var hello = Sent.get("/").with("X-API-Key", Recording.KEY).send();
        var bulk = Sent.post("/_bulk", "{\"index\":{}}\n{\"message\":\"fine\",\"level\":\"info\"}\n")
                .admitted()
                .send();

        assertThat(hello.status()).isEqualTo(200);
        assertThat(hello.json().at("/version/number").asText()).startsWith("8.");
        assertThat(hello.header("X-Elastic-Product")).isEqualTo("Elasticsearch");
        assertThat(bulk.header("X-Elastic-Product")).isEqualTo("Elasticsearch");
    }

    /** What is switched on here is off by default; its pattern is ours. */
    @Test
    void aKeyInTheAddressReachesNoLog() throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage() + Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            Sent.post("/ingest/seen-in-the-log/logs?token=" + Recording.KEY, "fine")
                    .send();

            var logged = lines.poll(20, TimeUnit.SECONDS);
            while (logged != null && !logged.contains("seen-in-the-log")) {
                assertThat(logged).doesNotContain(Recording.KEY);
                logged = lines.poll(20, TimeUnit.SECONDS);
            }
            assertThat(logged).isNotNull().doesNotContain("token");
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    @Test
    void readersStillFindThePage() {
        var page = Sent.get("/").with("Accept", "text/html").send();

        assertThat(page.header("Content-Type")).startsWith("text/html");
    }
}
