package dev.errata.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How quick whole look-ups are over HTTP, by the served jar: {@code ./errata load lookups [seconds] [entries]}. One line each, by one
 * reader after another and by several at once; each answer is ranked, kept and written as JSON. The limit, in the same run: the same
 * requests to the page that says the service is alive, which costs HTTP alone.
 */
final class LookupRun {

    private static final int WARM_UP_SECONDS = 60;
    private static final int[] READERS = {1, 4, 16};
    /** What a service of so many entries takes when nobody says anything: a quarter of a machine. */
    private static final String HEAP = "4g";

    private static final String KEY = "lookup-run-key-0123456789abcdef";

    private final URI server;
    private final List<String> samples;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LookupRun(URI server, List<String> samples) {
        this.server = server;
        this.samples = samples;
    }

    static void run(int seconds, int entries) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "lookups");
        var written = LoadEntries.write(folder.resolve("entries"), entries);
        try (var running = LoadServer.start(folder, KEY, HEAP)) {
            running.settle();
            new LookupRun(running.address(), written.samples()).measure(seconds, entries);
        }
    }

    private void measure(int seconds, int entries) throws Exception {
        say("%d entries, one line a look-up", entries);
        timed(4, WARM_UP_SECONDS, this::lookup);
        for (int readers : READERS) {
            say("%d at once", readers);
            say("  look-ups        %s", timed(readers, seconds, this::lookup));
            say(
                    "  HTTP alone      %s",
                    timed(
                            readers,
                            seconds,
                            _ -> http.send(alive(), BodyHandlers.ofString()).statusCode()));
        }
        var report = new ObjectMapper()
                .readTree(http.send(lookupOf(samples.getFirst()).build(), BodyHandlers.ofString())
                        .body());
        say(
                "the service's own clock for one of them: %s ms",
                report.path("took_ms").asText());
    }

    @FunctionalInterface
    private interface Request {

        int status(int number) throws IOException, InterruptedException;
    }

    private String timed(int readers, int seconds, Request request) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var nanos = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int at = 0; at < readers; at++) {
                int first = at;
                work.add(() -> one(first, readers, end, request));
            }
            for (var done : threads.invokeAll(work)) {
                nanos.addAll(done.get());
            }
        }
        var sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.2f ms, p99 %.2f ms, %.0f a second",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.size() / (double) seconds);
    }

    private static List<Long> one(int first, int step, long end, Request request)
            throws IOException, InterruptedException {
        var nanos = new ArrayList<Long>();
        for (int at = first; System.nanoTime() < end; at += step) {
            long start = System.nanoTime();
            int status = request.status(at);
            nanos.add(System.nanoTime() - start);
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
        }
        return nanos;
    }

    private int lookup(int number) throws IOException, InterruptedException {
        return http.send(lookupOf(samples.get(number % samples.size())).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder lookupOf(String text) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/match"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text));
    }

    private HttpRequest alive() {
        return HttpRequest.newBuilder(server.resolve("/q/health/live")).build();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
