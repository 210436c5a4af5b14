package dev.errata.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The jar as users run it, in a process of its own on any free port. */
final class LoadServer implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    /** The linter reads all entries once after a start, beside everything else. */
    private static final long LINTED_WITHIN_MILLIS = 180_000;

    private final Process process;
    private final URI address;
    private final Path said;

    private LoadServer(Process process, URI address, Path said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** The key is that of pipelines and the password of the administrator. Returns once it listens; its words go to a file beside its data. */
    static LoadServer start(Path folder, String key) throws IOException, InterruptedException {
        return start(folder, key, "1500m");
    }

    /** The same with so much heap at most, as the JVM takes it: {@code 4g}. */
    static LoadServer start(Path folder, String key, String heap) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("there is no " + JAR + ": run ./mvnw -DskipTests package first");
        }
        var said = folder.resolve("server.log");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx" + heap,
                "-jar",
                JAR.toString(),
                "serve",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--entries",
                folder.resolve("entries").toString()));
        builder.environment().keySet().removeIf(it -> it.startsWith("ERRATA_") || it.startsWith("QUARKUS_"));
        builder.environment().put("ERRATA_INGEST_KEY", key);
        builder.environment().put("ERRATA_ADMIN_PASSWORD", key);
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        while (process.isAlive()) {
            var listening = LISTENING.matcher(read(said));
            if (listening.find()) {
                return new LoadServer(process, URI.create(listening.group(1)), said);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the service ended before it listened:\n" + read(said));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service does nothing any more that only a start makes it do. */
    void settle() throws InterruptedException {
        long end = System.nanoTime() + LINTED_WITHIN_MILLIS * 1_000_000;
        while (!read(said).contains(" lint: ") && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }

    URI address() {
        return address;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
