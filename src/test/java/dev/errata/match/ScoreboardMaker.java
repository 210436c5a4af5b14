package dev.errata.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.match.Scoreboard.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures this build and writes its figures: {@code ScoreboardMaker OUT}. The build runs it before the tests, and again only when
 * something changed that the figures depend on. With {@code -Derrata.scoreboard.skip=true} it measures nothing, and removes figures of
 * other sources, so that a build never carries what is not its own.
 */
final class ScoreboardMaker {

    /** What the figures were measured on; only for the next run to compare, and no part of the scoreboard. */
    private static final String SOURCES = "sources";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreboardMaker() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        var out = Path.of(args[0]);
        var sources = MeasuredSources.digest(Path.of(""));
        if (sources.equals(measuredBefore(out))) {
            return;
        }
        // Where measuring fails, what is there would be figures of other sources.
        Files.deleteIfExists(out);
        if (Boolean.getBoolean("errata.scoreboard.skip")) {
            return;
        }
        var scoreboard = new Scoreboard(measured(Clock.systemUTC()), QualityFigures.measure(), SpeedFigures.measure());
        ObjectNode document = JSON.valueToTree(scoreboard);
        document.put(SOURCES, sources);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        System.out.printf(
                Locale.ROOT,
                "scoreboard: measured in %.1f s%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
    }

    private static String measuredBefore(Path out) throws IOException {
        return Files.exists(out)
                ? JSON.readTree(Files.readString(out)).path(SOURCES).asText()
                : "";
    }

    private static Measured measured(Clock clock) {
        return new Measured(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("errata.version", "unknown"),
                commit(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }

    /** What git says this is; null in an archive of the sources, and where there is no git. */
    private static @Nullable String commit() {
        if (!Files.exists(Path.of(".git"))) {
            return null;
        }
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*", "--abbrev=7")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 && !said.isEmpty() ? said : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
