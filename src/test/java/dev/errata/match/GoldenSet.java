package dev.errata.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.library.EntryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The golden set, read from its folder: see golden/README.md for the form.
 *
 * @param cases by part, source and name
 */
record GoldenSet(List<GoldenCase> cases) {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final ObjectMapper JSON = new ObjectMapper();

    GoldenSet {
        cases = List.copyOf(cases);
    }

    /** Which ids of a case are right: those of our own entries, or those of the public corpus. */
    enum Labels {
        EXPECT,
        DEADENDS
    }

    static GoldenSet read(Path folder, Labels labels) throws IOException {
        var cases = new ArrayList<GoldenCase>();
        for (var part : List.of("tuning", "report")) {
            if (Files.isDirectory(folder.resolve(part))) {
                for (var source : folders(folder.resolve(part))) {
                    cases.addAll(cases(part, source, labels));
                }
            }
        }
        return new GoldenSet(cases);
    }

    /** The cases of "tuning" or "report". */
    List<GoldenCase> part(String part) {
        return cases.stream().filter(it -> it.part().equals(part)).toList();
    }

    /** The entries that the cases are about: ours, and those that were written for the golden set. */
    static List<PublishedEntry> entries() {
        return Stream.of(Path.of("kb-entries"), FOLDER.resolve("entries"))
                .flatMap(folder -> EntryFiles.load(folder).files().stream())
                .map(file -> new PublishedEntry(file.document(), 1))
                .toList();
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static List<GoldenCase> cases(String part, Path source, Labels labels) throws IOException {
        var cases = new ArrayList<GoldenCase>();
        for (var node : JSON.readTree(source.resolve("cases.json").toFile())) {
            boolean ours = labels == Labels.EXPECT;
            if (!ours && !node.has("deadends")) {
                continue;
            }
            var file = node.path("text").asText();
            cases.add(new GoldenCase(
                    part,
                    source.getFileName().toString(),
                    file,
                    node.path("kind").asText(),
                    node.path("language").asText("en"),
                    Files.readString(source.resolve(file)),
                    texts(node.path(ours ? "expect" : "deadends")),
                    ours ? texts(node.path("also")) : Set.of(),
                    context(node.path("context"))));
        }
        return cases;
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new HashSet<String>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Context context(JsonNode node) {
        Map<String, String> software = new HashMap<>();
        node.path("software")
                .properties()
                .forEach(it -> software.put(it.getKey(), it.getValue().asText()));
        return new Context(
                List.copyOf(texts(node.path("domains"))),
                software,
                node.path("os").asText(""));
    }
}
