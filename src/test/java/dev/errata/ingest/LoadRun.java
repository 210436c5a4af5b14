package dev.errata.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.ingest.LoadBodies.Body;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How much the served jar takes in, on the machine that it is run on: {@code ./errata load [seconds] [entries] [otlp|ndjson]}. (Of {@code
 * ./errata load edits} see {@link EditRun}, of {@code ./errata load lookups} {@link LookupRun}, of {@code ./errata load start} {@link StartRun}.) In one run:
 * the limit (the same client against a server that throws everything away), then each format as fast as it goes, then twice as much as was
 * sustained, then how long it takes until all is counted; then errors alone, and errors alone of which no two read alike. Ends with 1 where
 * anything acknowledged was not counted.
 */
public final class LoadRun {

    private static final int CONNECTIONS = 4;

    /** Seconds of each phase that is there for its end, and not for its length. */
    private static final int SHORT = 30;

    /** Errors a second of which no two read alike, and for how many seconds. */
    private static final int NEVER_SEEN = 20_000;

    private static final int NEVER_SEEN_FOR = 10;

    private static final int BODIES = 24;
    private static final int RECORDS = 1_000;
    private static final String KEY = "load-run-key-0123456789abcdef";

    /** Of the records, as in a fleet that has trouble: errors are looked at, the others are not. */
    private static final double ERRORS = 0.1;

    private final Path folder;
    private final int seconds;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    private LoadRun(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** What one phase did. */
    private record Outcome(long records, long errors, long refused, double seconds) {

        double rate() {
            return records / seconds;
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("edits")) {
            int edits = args.length > 1 ? Integer.parseInt(args[1]) : 200;
            System.exit(EditRun.run(edits, args.length > 2 ? Integer.parseInt(args[2]) : 10_000) ? 0 : 1);
        }
        if (args.length > 0 && args[0].equals("lookups")) {
            LookupRun.run(
                    args.length > 1 ? Integer.parseInt(args[1]) : 20,
                    args.length > 2 ? Integer.parseInt(args[2]) : 10_000);
            return;
        }
        if (args.length > 0 && args[0].equals("start")) {
            StartRun.run(
                    args.length > 1 ? Integer.parseInt(args[1]) : 3,
                    args.length > 2 ? Integer.parseInt(args[2]) : 10_000);
            return;
        }
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int entries = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        var folder = Files.createTempDirectory(Path.of("target"), "load");
        var kinds = args.length > 2 ? List.of(args[2]) : List.of("otlp", "ndjson");
        System.exit(new LoadRun(folder, seconds).run(entries, kinds) ? 0 : 1);
    }

    private boolean run(int entries, List<String> kinds) throws Exception {
        var written = LoadEntries.write(folder.resolve("entries"), entries);
        boolean whole = true;
        try (var server = LoadServer.start(folder, KEY)) {
            for (var kind : kinds) {
                var bodies = bodies(kind, written.samples(), ERRORS);
                say(
                        "%s, %d records of %d bytes on average, %.0f %% errors",
                        kind, RECORDS, size(bodies) / RECORDS, ERRORS * 100);
                try (var limit = new Discarding()) {
                    say(
                            "  limit: a server that discards        %9.0f records/s",
                            pour(limit.address(), kind, "limit", bodies, 0, 5).rate());
                }
                pour(server.address(), kind, "warm-" + kind, bodies, 0, Math.min(15, seconds));
                settle(server, "warm-" + kind, -1);
                whole &= sustained(server, kind, bodies);
            }
            var errorsOnly = bodies("ndjson", written.samples(), 1);
            var worst = pour(server.address(), "ndjson", "worst", errorsOnly, 0, Math.min(SHORT, seconds));
            say("ndjson, errors only                      %9.0f records/s, %d refused", worst.rate(), worst.refused);
            whole &= settle(server, "worst", worst.errors);
            var neverSeen = neverSeen();
            var fresh = pour(server.address(), "ndjson", "new", neverSeen, NEVER_SEEN, NEVER_SEEN_FOR);
            say(
                    "ndjson, errors that all read differently, %d/s offered: %.0f records/s, %d requests refused",
                    NEVER_SEEN, fresh.rate(), fresh.refused);
            whole &= settle(server, "new", fresh.errors);
        }
        return whole;
    }

    private boolean sustained(LoadServer server, String kind, List<Body> bodies) throws Exception {
        var probes = new Probes(server.address(), KEY);
        var memory = new Memory(server.process());
        var outcome = pour(server.address(), kind, "full-" + kind, bodies, 0, seconds);
        say("  as fast as it goes                   %9.0f records/s, %d refused", outcome.rate(), outcome.refused);
        say(
                "  from acknowledgement to count        median %d ms, worst %d ms of %d",
                probes.median(), probes.worst(), probes.count());
        probes.close();
        say("  resident memory                      %s", memory.told());
        boolean whole = settle(server, "full-" + kind, outcome.errors);
        double twice = 2 * outcome.rate();
        var flood = pour(server.address(), kind, "flood-" + kind, bodies, twice, Math.min(SHORT, seconds));
        say(
                "  offered twice as much (%.0f/s)     %9.0f records/s, %d requests refused",
                twice, flood.rate(), flood.refused);
        boolean floodToo = settle(server, "flood-" + kind, flood.errors);
        return whole && floodToo;
    }

    private List<Body> bodies(String kind, List<String> known, double share) throws IOException {
        var maker = new LoadBodies(known, share);
        var bodies = new ArrayList<Body>();
        for (int i = 0; i < BODIES; i++) {
            bodies.add(kind.equals("otlp") ? maker.otlp(RECORDS) : maker.ndjson(RECORDS));
        }
        return bodies;
    }

    private static List<Body> neverSeen() throws IOException {
        var maker = new LoadBodies(List.of(), 1);
        var bodies = new ArrayList<Body>();
        for (int i = 0; i < NEVER_SEEN / RECORDS * NEVER_SEEN_FOR; i++) {
            bodies.add(maker.neverSeen(RECORDS));
        }
        return bodies;
    }

    private static int size(List<Body> bodies) {
        return (int) bodies.stream().mapToInt(it -> it.bytes().length).average().orElse(0);
    }

    /**
     * Sends for {@code seconds}.
     *
     * @param rate records a second to offer, 0 for as many as are taken
     */
    private Outcome pour(URI server, String kind, String source, List<Body> bodies, double rate, int seconds)
            throws InterruptedException {
        var records = new AtomicLong();
        var errors = new AtomicLong();
        var refused = new AtomicLong();
        var turn = new AtomicInteger();
        int connections = rate > 0 ? CONNECTIONS * 4 : CONNECTIONS;
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        var threads = Collections.nCopies(connections, (Runnable) () -> {
                    try (var client = new LoadClient(
                            server,
                            kind.equals("otlp") ? "/ingest/" + source + "/v1/logs" : "/ingest/" + source,
                            kind.equals("otlp") ? "application/x-protobuf" : "application/x-ndjson",
                            KEY)) {
                        while (System.nanoTime() < end) {
                            int mine = turn.getAndIncrement();
                            if (rate > 0) {
                                await(start + (long) (mine * (double) RECORDS / rate * 1e9));
                            }
                            var body = bodies.get(mine % bodies.size());
                            int status = client.send(body.bytes());
                            if (status == 200) {
                                records.addAndGet(body.records());
                                errors.addAndGet(body.errors());
                            } else if (status == 503) {
                                refused.incrementAndGet();
                            } else {
                                throw new IllegalStateException("answered with " + status);
                            }
                        }
                    } catch (IOException e) {
                        throw new IllegalStateException("the connection broke", e);
                    }
                })
                .stream()
                .map(Thread::new)
                .toList();
        threads.forEach(Thread::start);
        for (var each : threads) {
            each.join();
        }
        return new Outcome(records.get(), errors.get(), refused.get(), (System.nanoTime() - start) / 1e9);
    }

    private static void await(long when) {
        for (long left = when - System.nanoTime(); left > 0; left = when - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits until {@code errors} of {@code source} are counted, or until nothing more is; whether they all were. */
    private boolean settle(LoadServer server, String source, long errors) throws Exception {
        long start = System.nanoTime();
        long moved = start;
        long counted = counted(server, source);
        while (counted != errors && System.nanoTime() - moved < (errors < 0 ? 5e9 : 60e9)) {
            Thread.sleep(1_000);
            long before = counted;
            counted = counted(server, source);
            moved = counted == before ? moved : System.nanoTime();
        }
        if (errors >= 0) {
            say(
                    "  all counted after the last one       %9.1f s: %d of %d acknowledged errors",
                    (System.nanoTime() - start) / 1e9, counted, errors);
        }
        return errors < 0 || counted == errors;
    }

    private long counted(LoadServer server, String source) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1/sightings?by=source&source=" + source))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        long counted = 0;
        for (var item : json.readTree(answer.body()).path("items")) {
            counted += item.path("count").asLong();
        }
        return counted;
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
