package dev.errata.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.signature.ScanBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As many entries as are wanted, for load and scale: the shipped ones again and again, each with an id, a message and a regex of its own. */
public final class ManyEntries {

    private static final Path SHIPPED = Path.of("kb-entries");
    private static final String[] SYSTEMS = {"nginx", "kafka", "mysql", "docker", "python", "jvm", "node", "linux"};

    /** What of a model is about its own error alone. */
    private static final List<String> OTHERS =
            List.of("signature_zh", "aliases", "error_code", "samples", "transition_graph", "replaces");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ManyEntries() {}

    /** Documents as files have them, in an order that is always the same. */
    public static Stream<ObjectNode> documents(int count) {
        var models = models();
        var regexes = ScanBenchmark.regexes(count);
        var random = new Random(31);
        return IntStream.range(0, count).mapToObj(at -> {
            var system = SYSTEMS[random.nextInt(SYSTEMS.length)];
            var entry = models.get(at % models.size()).deepCopy();
            entry.put("id", system + "/load-%05d".formatted(at));
            entry.put("signature", "load %d: %s".formatted(at, words(random)));
            entry.put("regex", regexes.get(at));
            entry.put("domain", system);
            OTHERS.forEach(entry::remove);
            return entry;
        });
    }

    /** The same, read. */
    static List<PublishedEntry> published(int count) {
        return documents(count).map(ManyEntries::published).toList();
    }

    static PublishedEntry published(ObjectNode document) {
        return switch (EntryText.read(document.toString())) {
            case Reading.Complete(var entry, var places) -> new PublishedEntry(entry, 1);
            case Reading.Broken(var fault) -> throw new IllegalStateException(fault.reason());
        };
    }

    /** Single lines that shipped entries are about. */
    static List<String> samples() {
        return models().stream()
                .flatMap(model -> model.path("samples").valueStream())
                .map(it -> it.isTextual() ? it.asText() : it.path("text").asText())
                .filter(text -> !text.isBlank() && text.indexOf('\n') < 0)
                .toList();
    }

    private static List<ObjectNode> models() {
        try (var files = Files.walk(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .sorted()
                    .map(ManyEntries::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            random.ints(random.nextInt(3, 9), 'a', 'z' + 1).forEach(words::appendCodePoint);
            words.append(' ');
        }
        return words.toString().strip();
    }
}
