package dev.errata.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The machine's own Chromium: {@code -Derrata.chromium}, else the first on the PATH. Without one a test is skipped, or fails with {@code
 * -Derrata.browser.required=true}.
 */
final class Chromium implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Chromium.class);
    private static final String MISSING = "no Chromium on the PATH: the pages are not tested in a browser";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    static Chromium start() {
        var executable = find();
        if (executable.isEmpty() && Boolean.getBoolean("errata.browser.required")) {
            throw new IllegalStateException(
                    "no Chromium on the PATH; install one, or name it with -Derrata.chromium=/path");
        }
        if (executable.isEmpty()) {
            // Surefire keeps the reason of a skipped class to itself.
            LOG.warn(MISSING);
        }
        assumeTrue(executable.isPresent(), MISSING);
        return new Chromium(executable.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> find() {
        var named = System.getProperty("errata.chromium", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
