package dev.errata.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How soon an edit is matched against while others look errors up as fast as the service answers: {@code ./errata load edits [edits]
 * [entries]}. An editor changes one entry after another; measured is the time from sending the change until it is acknowledged, and until
 * a look-up by another connection is answered by it. The limit is the contract's second. Ends with 1 where an edit took longer.
 */
final class EditRun {

    private static final int READERS = 4;
    private static final int WARM_UP_SECONDS = 10;
    private static final long LIMIT_MILLIS = 1_000;
    /** What a service of so many entries takes when nobody says anything: a quarter of a machine. */
    private static final String HEAP = "4g";

    private static final String KEY = "edit-run-key-0123456789abcdef";

    private final URI server;
    private final List<String> samples;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean reading = new AtomicBoolean(true);
    private final AtomicLong lookups = new AtomicLong();

    private EditRun(URI server, List<String> samples) {
        this.server = server;
        this.samples = samples;
    }

    /** What one edit took, in milliseconds. */
    private record Took(long acknowledged, long live) {}

    static boolean run(int edits, int entries) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "edits");
        var written = LoadEntries.write(folder.resolve("entries"), entries);
        try (var running = LoadServer.start(folder, KEY, HEAP)) {
            running.settle();
            return new EditRun(running.address(), written.samples()).measure(edits, entries);
        }
    }

    private boolean measure(int edits, int entries) throws Exception {
        var readers = new ArrayList<Thread>();
        for (int at = 0; at < READERS; at++) {
            int first = at;
            readers.add(Thread.ofPlatform().start(() -> read(first)));
        }
        Thread.sleep(WARM_UP_SECONDS * 1_000L);
        double before = lookupsPerSecond(5_000);
        long counted = lookups.get();
        long begun = System.nanoTime();
        var took = new ArrayList<Took>();
        for (int at = 0; at < edits; at++) {
            took.add(edit(at));
        }
        double during = (lookups.get() - counted) * 1e9 / (System.nanoTime() - begun);
        reading.set(false);
        for (var reader : readers) {
            reader.join();
        }
        var acknowledged = took.stream().map(Took::acknowledged).sorted().toList();
        var live = took.stream().map(Took::live).sorted().toList();
        say("%d entries, %d edits, %d readers at full speed", entries, edits, READERS);
        say("  look-ups a second            %6.0f before the edits, %6.0f during them", before, during);
        say("  sent to acknowledged, in ms  %s", told(acknowledged));
        say("  sent to matched, in ms       %s", told(live));
        say("  limit, in ms                 %d", LIMIT_MILLIS);
        return live.getLast() <= LIMIT_MILLIS;
    }

    private double lookupsPerSecond(long millis) throws InterruptedException {
        long from = lookups.get();
        Thread.sleep(millis);
        return (lookups.get() - from) * 1_000.0 / millis;
    }

    private void read(int first) {
        for (int at = first; reading.get(); at += READERS) {
            try {
                look(samples.get(at % samples.size()));
                lookups.incrementAndGet();
            } catch (IOException e) {
                throw new IllegalStateException("a look-up failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One entry gets another regex, which a text is looked up by that nothing knew before. */
    private Took edit(int number) throws IOException, InterruptedException {
        var path = "/api/v1/entries/nginx/" + slug(number);
        var found = signedIn(HttpRequest.newBuilder(server.resolve(path)).GET());
        var document = (ObjectNode) json.readTree(found.body());
        var words = "flywheel " + letters(number) + " came loose at gear " + letters(number * 31 + 7);
        document.put("regex", words).put("signature", words);
        var put = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("If-Match", found.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(json.writeValueAsString(document)));
        long sent = System.nanoTime();
        var saved = signedIn(put);
        long acknowledged = millis(sent);
        if (saved.statusCode() != 200) {
            throw new IllegalStateException(saved.statusCode() + " " + saved.body());
        }
        while (!look("ERROR " + words)
                .path("matches")
                .path(0)
                .path("entry_id")
                .asText("")
                .endsWith(slug(number))) {
            if (millis(sent) > 60 * LIMIT_MILLIS) {
                throw new IllegalStateException("an edit never came live");
            }
        }
        return new Took(acknowledged, millis(sent));
    }

    /** Of the generated entries every eighth is of one system; see {@link LoadEntries}. */
    private String slug(int number) throws IOException, InterruptedException {
        if (slugs.isEmpty()) {
            var cursor = "";
            do {
                var page = json.readTree(http.send(
                                HttpRequest.newBuilder(server.resolve(
                                                "/api/v1/entries?domain=nginx&limit=500&cursor=" + cursor))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
                page.path("items")
                        .forEach(it -> slugs.add(it.path("id").asText().substring("nginx/".length())));
                cursor = page.path("next_cursor").asText("");
            } while (!cursor.isEmpty());
        }
        return slugs.get(number % slugs.size());
    }

    private final List<String> slugs = new ArrayList<>();

    private HttpResponse<String> signedIn(HttpRequest.Builder request) throws IOException, InterruptedException {
        var word = Base64.getEncoder().encodeToString(("admin:" + KEY).getBytes(StandardCharsets.UTF_8));
        return http.send(request.header("Authorization", "Basic " + word).build(), BodyHandlers.ofString());
    }

    private JsonNode look(String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/match"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static String letters(int number) {
        var letters = new StringBuilder("q");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private static String told(List<Long> sorted) {
        return String.format(
                Locale.ROOT,
                "median %d, p99 %d, worst %d",
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
                sorted.getLast());
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
