package dev.errata.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.match.ManyEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of entries for a load run: those that are shipped, and as many more as are wanted, each with a regex of its own. */
final class LoadEntries {

    private static final Path SHIPPED = Path.of("kb-entries");
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
        for (var entry : (Iterable<ObjectNode>) ManyEntries.documents(count)::iterator) {
            var to = folder.resolve(entry.path("id").asText() + ".json");
            Files.createDirectories(to.getParent());
            Files.writeString(to, json.writeValueAsString(entry));
        }
    }
}
