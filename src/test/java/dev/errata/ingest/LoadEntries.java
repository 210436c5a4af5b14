package dev.errata.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.signature.ScanBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A folder of entries for a load run: those that are shipped, and as many more as are wanted, each with a regex of its own. */
final class LoadEntries {

    private static final Path SHIPPED = Path.of("kb-entries");
    private static final String[] SYSTEMS = {"nginx", "kafka", "mysql", "docker", "python", "jvm", "node", "linux"};

    /** What of the model is about its own error alone. */
    private static final List<String> OTHERS =
            List.of("signature_zh", "aliases", "error_code", "samples", "transition_graph", "replaces");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> samples = new ArrayList<>();

    /** Writes {@code count} entries into {@code folder}. */
    static LoadEntries write(Path folder, int count) throws IOException {
        var entries = new LoadEntries();
        int shipped = entries.copyShipped(folder);
        entries.generate(folder, count - shipped);
        return entries;
    }

    /** A line of each of the shipped entries that its regex hits. */
    List<String> samples() {
        return samples;
    }

    private int copyShipped(Path folder) throws IOException {
        int copied = 0;
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(it -> it.toString().endsWith(".json")
                            && !it.getFileName().toString().equals("schema.json"))
                    .sorted()
                    .toList()) {
                var to = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
                json.readTree(file.toFile()).path("samples").forEach(sample -> {
                    var text = sample.isTextual()
                            ? sample.asText()
                            : sample.path("text").asText();
                    boolean hit = !sample.path("expect").asText("match").equals("miss");
                    if (hit && !text.isBlank() && text.indexOf('\n') < 0) {
                        samples.add(text);
                    }
                });
                copied++;
            }
        }
        return copied;
    }

    private void generate(Path folder, int count) throws IOException {
        var random = new Random(31);
        var regexes = ScanBenchmark.regexes(count);
        var model = (ObjectNode) json.readTree(model().toFile());
        for (int i = 0; i < count; i++) {
            var system = SYSTEMS[random.nextInt(SYSTEMS.length)];
            var entry = model.deepCopy();
            var slug = "load-%05d".formatted(i);
            entry.put("id", system + "/" + slug);
            entry.put("signature", "load %d: %s".formatted(i, words(random)));
            entry.put("regex", regexes.get(i));
            entry.put("domain", system);
            OTHERS.forEach(entry::remove);
            var to = folder.resolve(system).resolve(slug + ".json");
            Files.createDirectories(to.getParent());
            Files.writeString(to, json.writeValueAsString(entry));
        }
    }

    private static Path model() throws IOException {
        try (var files = Files.list(SHIPPED.resolve("redis"))) {
            return files.sorted().findFirst().orElseThrow();
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
