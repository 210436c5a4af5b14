package dev.errata.library;

import dev.errata.entry.EntryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that programs print when nothing is wrong: no regex should hit them. Shipped with the program. */
public final class OrdinaryLines {

    private static final List<String> FILES = List.of("written.log", "captured.log");
    private static final List<String> LINES = read();

    private OrdinaryLines() {}

    public static List<String> lines() {
        return LINES;
    }

    /** The ordinary lines that each entry's regex hits; entries that hit none are absent. */
    static Map<EntryId, List<String>> hitBy(RegexHits hits) {
        var hit = new HashMap<EntryId, List<String>>();
        for (var line : LINES) {
            hits.in(line)
                    .forEach(id ->
                            hit.computeIfAbsent(id, any -> new ArrayList<>()).add(line));
        }
        return hit;
    }

    private static List<String> read() {
        var lines = new ArrayList<String>();
        for (var file : FILES) {
            try (var in = OrdinaryLines.class.getResourceAsStream("/benign/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the ordinary lines are missing from the program: " + file);
                }
                lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("the ordinary lines cannot be read: " + file, e);
            }
        }
        return List.copyOf(lines);
    }
}
