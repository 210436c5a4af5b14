package dev.errata.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long the served jar takes until it answers: {@code ./errata load start [starts] [entries]}. The first start takes the entry files in
 * and derives everything; the others find what the first one kept. The limit, in the same run: a start without entries.
 */
final class StartRun {

    private static final String KEY = "start-run-key-0123456789abcdef";
    private static final int KEPT_WITHIN_SECONDS = 600;

    private StartRun() {}

    static void run(int starts, int entries) throws Exception {
        var none = Files.createTempDirectory(Path.of("target"), "start");
        Files.createDirectories(none.resolve("entries"));
        say("without entries: %.1f s", seconds(none));
        var folder = Files.createTempDirectory(Path.of("target"), "start");
        LoadEntries.write(folder.resolve("entries"), entries);
        say("%d entries, the first start: %.1f s", entries, seconds(folder));
        for (int at = 1; at < starts; at++) {
            say("%d entries, start %d: %.1f s", entries, at + 1, seconds(folder));
        }
    }

    private static double seconds(Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        // What is derived first is held twice for a while.
        var running = LoadServer.start(folder, KEY, "12g");
        double took = (System.nanoTime() - begun) / 1e9;
        awaitKept(folder.resolve("data/vocabulary"), folder.resolve("entries"));
        running.process().destroy();
        running.process().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        return took;
    }

    private static void awaitKept(Path vocabulary, Path entries) throws IOException, InterruptedException {
        try (var all = Files.list(entries)) {
            if (all.findAny().isEmpty()) {
                return;
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(KEPT_WITHIN_SECONDS);
        while (!kept(vocabulary)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was kept in " + vocabulary);
            }
            Thread.sleep(200);
        }
    }

    private static boolean kept(Path vocabulary) throws IOException {
        if (!Files.isDirectory(vocabulary)) {
            return false;
        }
        try (var all = Files.list(vocabulary)) {
            var names = all.map(it -> it.getFileName().toString()).toList();
            return !names.isEmpty() && !names.contains(".unfinished");
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
