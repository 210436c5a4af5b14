package dev.errata.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the official clients of src/test/node, with the packages that its lock file names, below target/node. */
public final class Node {

    /** Set where Node is installed: then a client that cannot be run is a failure, not a skip. */
    private static final boolean REQUIRED = Boolean.getBoolean("errata.node.required");

    private static final Path SOURCES = Path.of("src/test/node");
    /** Where the packages are, below node_modules. */
    public static final Path FOLDER = Path.of("target/node");

    private static final long MINUTES = 5;

    private Node() {}

    /** Installs what is missing; skips the test where that cannot be. */
    public static void install() throws Exception {
        Files.createDirectories(FOLDER);
        requireOrSkip(
                isOnPath("node") && isOnPath("npm") && isNewEnough(), "Node 20 or newer and npm are not installed");
        try (var sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) {
                Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var installed = FOLDER.resolve("installed.json");
        var wanted = Files.readString(SOURCES.resolve("package-lock.json"));
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        var npm = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        requireOrSkip(npm.code() == 0, "npm could not install the clients: " + npm.output());
        Files.writeString(installed, wanted);
    }

    /** What the program wrote to standard output; fails where the program does. */
    public static String said(String... command) throws Exception {
        var ended = run(List.of(command));
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    private static void requireOrSkip(boolean there, String why) {
        if (REQUIRED) {
            assertThat(there).as(why).isTrue();
        }
        assumeTrue(there, why);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean isNewEnough() throws Exception {
        var version = run(List.of("node", "-p", "process.versions.node.split('.')[0] >= 20"));
        return version.output().strip().equals("true");
    }

    private record Ended(int code, String output) {}

    /** What goes wrong is told on standard error, which is kept beside. */
    private static Ended run(List<String> command) throws IOException, InterruptedException {
        var out = Files.createTempFile(FOLDER, "said", ".txt");
        var err = Files.createTempFile(FOLDER, "error", ".txt");
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            int code = ended ? process.exitValue() : -1;
            return new Ended(code, code == 0 ? Files.readString(out) : Files.readString(err) + Files.readString(out));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
