package dev.errata.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar as users run it, with the settings that it ships, in a process of its own on any free port, until it is killed. */
final class Served implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once it listens. */
    static Served start(Path data, Path entries, Map<String, String> settings) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("there is no " + JAR + ": run ./mvnw -DskipTests package first");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        // The quick compiler is enough for a short life.
                        List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "serve"),
                        List.of("--host", "127.0.0.1", "--port", "0"),
                        List.of("--data", data.toString(), "--entries", entries.toString()),
                        settings.entrySet().stream()
                                .map(it -> "-D" + it.getKey() + "=" + it.getValue())
                                .toList())
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Whoever runs the tests may have set up another database.
        builder.environment().keySet().removeIf(it -> it.startsWith("ERRATA_") || it.startsWith("QUARKUS_"));
        var process = builder.start();
        var lines = process.inputReader();
        var address = address(lines, process);
        // A full pipe would hold the service up.
        Thread.ofVirtual().start(() -> drain(lines));
        return new Served(process, address);
    }

    private static URI address(BufferedReader lines, Process process) throws IOException {
        var said = new StringBuilder();
        String line;
        while ((line = lines.readLine()) != null) {
            said.append(line).append('\n');
            var listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the service ended before it listened:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // Nobody reads it.
            }
        } catch (UncheckedIOException | IOException e) {
            // The pipe broke with the process.
        }
    }

    URI address() {
        return address;
    }

    /** As {@code kill -9} does: the process has no say in it. Returns once it is gone. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
