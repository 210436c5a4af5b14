package dev.errata.match;

import dev.errata.entry.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the figures of a build depend on. */
final class MeasuredSources {

    private static final List<String> ROOTS = List.of(
            "pom.xml",
            "src/main/java",
            "src/main/resources",
            "src/test/java/dev/errata/match",
            "src/test/resources/golden",
            "kb-entries");

    /** The doors, and what only they show: a word of a page changes no figure. */
    private static final List<String> LOOKS = List.of(
            "src/main/java/dev/errata/api",
            "src/main/java/dev/errata/cli",
            "src/main/java/dev/errata/problem",
            "src/main/java/dev/errata/web",
            "src/main/resources/answer",
            "src/main/resources/db",
            "src/main/resources/messages",
            "src/main/resources/templates",
            "src/main/resources/web",
            "src/main/resources/application.properties");

    private MeasuredSources() {}

    /** A hash over paths and contents below {@code root}, and over the Java that runs them. */
    static String digest(Path root) throws IOException {
        var lines = new StringBuilder(System.getProperty("java.version")).append('\n');
        for (var folder : ROOTS) {
            for (var file : files(root.resolve(folder))) {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (LOOKS.stream().noneMatch(name::startsWith) && !name.endsWith("Test.java")) {
                    lines.append(name).append(' ').append(content(file)).append('\n');
                }
            }
        }
        return Digest.of(lines.toString());
    }

    /** Every byte is a character of Latin-1, so that no two contents look alike. */
    private static String content(Path file) throws IOException {
        return Digest.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
