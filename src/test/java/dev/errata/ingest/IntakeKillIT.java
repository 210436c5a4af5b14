package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, with the database that it ships: what a pipeline was answered with 200 for is counted, however often it is killed. */
class IntakeKillIT {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 6;
    private static final int ERRORS_A_BODY = 5;
    private static final String KEY = "kill-key-0123456789abcdef";
    private static final Path ENTRIES = Path.of("kb-entries/redis");

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    @Test
    void whatWasAcknowledgedIsCountedOnceWhenTheProcessIsKilledUnderLoad() throws Exception {
        var entries = Files.createDirectories(folder.resolve("entries/redis"));
        try (var files = Files.list(ENTRIES)) {
            for (var file : files.toList()) {
                Files.copy(file, entries.resolve(file.getFileName()));
            }
        }
        var random = new Random(3);

        for (int round = 0; round < ROUNDS; round++) {
            sendUntilKilled(1_500 + random.nextInt(1_500));
        }
        long counted;
        try (var server = LoadServer.start(folder, KEY)) {
            counted = settled(server.address());
        }

        assertThat(acknowledged).hasPositiveValue();
        assertThat(unanswered).as("requests that a kill left without an answer").hasPositiveValue();
        // What was kept but not answered before the kill is counted too: a sender sends it again, which no server can
        // know.
        assertThat(counted)
                .isBetween(acknowledged.get() * ERRORS_A_BODY, (acknowledged.get() + unanswered.get()) * ERRORS_A_BODY);
    }

    private void sendUntilKilled(int millis) throws Exception {
        try (var server = LoadServer.start(folder, KEY)) {
            var clients = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> sendOn(server.address())))
                    .limit(CLIENTS)
                    .toList();
            clients.forEach(Thread::start);
            Thread.sleep(millis);
            server.close();
            for (var each : clients) {
                each.join();
            }
        }
    }

    private void sendOn(URI server) {
        try (var client = new LoadClient(server, "/ingest/killed", "application/x-ndjson", KEY)) {
            while (true) {
                unanswered.incrementAndGet();
                int status = client.send(body());
                unanswered.decrementAndGet();
                if (status == 200) {
                    acknowledged.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // Killed; the request that was on its way stays unanswered.
        }
    }

    private static byte[] body() {
        var body = new StringBuilder();
        for (int i = 0; i < ERRORS_A_BODY; i++) {
            body.append("{\"level\":\"ERROR\",\"service\":\"s")
                    .append(i)
                    .append("\",\"message\":\"Can't save in background: fork: Cannot allocate memory\"}\n");
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The count once it stands still. */
    private long settled(URI server) throws Exception {
        long before = -1;
        long counted = counted(server);
        while (counted != before || counted == 0) {
            Thread.sleep(3_000);
            before = counted;
            counted = counted(server);
        }
        return counted;
    }

    private long counted(URI server) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/api/v1/sightings?source=killed&by=source"))
                                .build(),
                        BodyHandlers.ofString());
        long counted = 0;
        for (var item : json.readTree(answer.body()).path("items")) {
            counted += item.path("count").asLong();
        }
        return counted;
    }
}
