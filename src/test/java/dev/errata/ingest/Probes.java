package dev.errata.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sends an error now and then, and looks when it is counted: the latency that an editor sees while the pipelines run. */
final class Probes implements AutoCloseable {

    private static final String ERROR =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist";

    private final URI server;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private final Thread watch;

    Probes(URI server, String key) {
        this.server = server;
        this.key = key;
        watch = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try {
            for (int i = 0; ; i++) {
                probe("probe-" + System.identityHashCode(this) + "-" + i);
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            // The run has ended.
        } catch (IOException e) {
            throw new IllegalStateException("the server went away", e);
        }
    }

    private void probe(String source) throws IOException, InterruptedException {
        var sent = http.send(
                HttpRequest.newBuilder(server.resolve("/ingest/" + source))
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(ERROR))
                        .build(),
                BodyHandlers.ofString());
        if (sent.statusCode() != 200) {
            return;
        }
        long acknowledged = System.nanoTime();
        while (!http.send(
                        HttpRequest.newBuilder(server.resolve("/api/v1/sightings?source=" + source))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .contains("\"count\"")) {
            Thread.sleep(20);
        }
        millis.add((System.nanoTime() - acknowledged) / 1_000_000);
    }

    int count() {
        return millis.size();
    }

    long median() {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get(sorted.size() / 2);
    }

    long worst() {
        return millis.stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    @Override
    public void close() throws InterruptedException {
        watch.interrupt();
        watch.join();
    }
}
