package dev.errata.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A terminal whose two outputs can be read. */
final class Console {

    static final String ENTRIES = "src/test/resources/cli/entries";

    static final String FORK = "4873:M # Can't save in background: fork: Cannot allocate memory";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment =
            new HashMap<>(Map.of("ERRATA_ENTRIES_PATH", ENTRIES, "ERRATA_TERMINALS", ""));

    static final class Served implements Runnable {

        int times;

        @Override
        public void run() {
            times++;
        }
    }

    Console with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Terminal reading(InputStream in) {
        return new Terminal(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
    }

    /** Runs a verb on {@code input} and returns its exit code. */
    int run(String input, String... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    int run(byte[] input, String... arguments) {
        return new Verbs(reading(new ByteArrayInputStream(input)), new Served()).run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
