package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real log clients, each in a process of its own, send the same failure: it arrives whole, and is known. */
@QuarkusTest
class SendersTest {

    private static final String KEY = "ingest-in-tests";
    private static final Path SENDERS = Path.of("src/test/senders");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENTRY = "redis/misconf-rdb";

    /** Set where the packages are installed: then a sender that cannot be run is a failure, not a skip. */
    private static final boolean REQUIRED = Boolean.getBoolean("errata.senders.required");

    private static final String TRACE = """
            2026-11-20 10:00:01 ERROR Failed to save order 4711
            java.lang.RuntimeException: order 4711 is not saved
            \tat com.acme.orders.OrderService.save(OrderService.java:31)
            \tat com.acme.orders.OrderResource.post(OrderResource.java:12)
            Caused by: java.io.IOException: MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.
            \tat com.acme.orders.Cache.put(Cache.java:77)
            \t... 1 more
            """;

    @TestHTTPResource
    URI server;

    @TempDir
    Path work;

    private final String source = "sender-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"SendOtel,    /v1/logs", "SendLoki4j,  /loki/api/v1/push", "SendLog4j2,  ''", "SendElastic, /_bulk"})
    void aFailureThatALibraryLogsArrivesWhole(String sender, String path) throws Exception {
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/senders/*",
                SENDERS.resolve(sender + ".java").toString(),
                address(path),
                KEY);

        assertTheFailureIsKnown();
        assertThat(sample())
                .contains(
                        "order 4711 is not saved",
                        "the cache refused",
                        "Caused by: ",
                        "MISCONF Redis",
                        "\tat Failure.make");
    }

    @Test
    void aFileThatRsyslogFollowsArrivesWhole() throws Exception {
        requireOrSkip("rsyslogd");
        var log = work.resolve("app.log");
        Files.writeString(
                log, "2026-11-20 10:00:00 INFO order 4711 received\n" + TRACE + "2026-11-20 10:00:02 INFO next\n");
        var configuration = work.resolve("rsyslog.conf");
        Files.writeString(
                configuration,
                Files.readString(SENDERS.resolve("rsyslog.conf"))
                        .replace("FILE", log.toString())
                        .replace("PORT", "" + server.getPort())
                        .replace("KEY", KEY)
                        .replace("WORK", work.toString())
                        // Names the source: the same address serves all tests.
                        .replace("uid=\"rsyslog\"", "uid=\"" + source + "\""));

        try (var running = new Running(
                "rsyslogd",
                "-n",
                "-f",
                configuration.toString(),
                "-i",
                work.resolve("pid").toString())) {
            assertTheFailureIsKnown();
        }
        assertThat(sample()).contains("order 4711 is not saved", "Caused by: ", "\tat com.acme.orders.Cache.put");
    }

    @Test
    void anAlertThatAlertmanagerSendsIsKnown() throws Exception {
        requireOrSkip("prometheus-alertmanager");
        var configuration = work.resolve("alertmanager.yml");
        Files.writeString(
                configuration,
                Files.readString(SENDERS.resolve("alertmanager.yml"))
                        .replace("ADDRESS", address("/alertmanager"))
                        .replace("KEY", KEY));
        int port = freePort();

        try (var running = new Running(
                "prometheus-alertmanager",
                "--config.file=" + configuration,
                "--storage.path=" + work.resolve("alerts"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port)) {
            var alert = json.writeValueAsString(
                    List.of(
                            Map.of(
                                    "labels",
                                            Map.of(
                                                    "alertname",
                                                    "RedisRefusesWrites",
                                                    "severity",
                                                    "critical",
                                                    "service",
                                                    "orders"),
                                    "annotations",
                                            Map.of(
                                                    "description",
                                                    "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist"))));
            post(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"), alert);
            assertTheFailureIsKnown();
        }
    }

    @ParameterizedTest
    @CsvSource({"--data-binary", "-F", "-T"})
    void aLogThatCurlSendsArrivesWhole(String option) throws Exception {
        requireOrSkip("curl");
        var log = work.resolve("job.log");
        Files.writeString(log, TRACE);
        var file = option.equals("-T") ? log.toString() : option.equals("-F") ? "file=@" + log : "@" + log;

        run("curl", "-sS", "--fail-with-body", "-H", "Authorization: Bearer " + KEY, option, file, address(""));

        assertTheFailureIsKnown();
        assertThat(sample()).contains("order 4711 is not saved", "Caused by: ", "\tat com.acme.orders.Cache.put");
    }

    private String address(String path) {
        return server.resolve("/ingest/" + source + path).toString();
    }

    private void requireOrSkip(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
                .flatMap(Stream::of)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!REQUIRED) {
            assumeTrue(found, program + " is not installed");
        }
        assertThat(found).as(program + " is installed").isTrue();
    }

    private void assertTheFailureIsKnown() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        JsonNode items = json.createArrayNode();
        while (items.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            items = get("/api/v1/sightings?source=" + source).path("items");
        }
        assertThat(items).as("what was seen from " + source).singleElement().satisfies(it -> {
            assertThat(it.path("entry_id").asText()).isEqualTo(ENTRY);
            assertThat(it.path("count").asLong()).isEqualTo(1);
        });
    }

    /** The masked sample that is shown beside the count. */
    private String sample() throws Exception {
        return get("/api/v1/sightings?source=" + source)
                .path("items")
                .path(0)
                .path("sample")
                .asText();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private void post(URI address, String body) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                return;
            } catch (IOException e) {
                // It does not listen yet.
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void run(String... command) throws Exception {
        var said = work.resolve("said.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(new ArrayList<>(List.of(command)) + " said: " + Files.readString(said))
                .isTrue();
    }

    /** A program that runs until it is closed. */
    private final class Running implements AutoCloseable {

        private final Process process;

        Running(String... command) throws IOException {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("said.txt").toFile())
                    .start();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
