package dev.errata.match;

import dev.errata.search.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What steps do, from {@code answer/doings.txt}: "reboot" and "restart" are one doing, "raise" and "lower" are opposites. Immutable. */
final class Doings {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> OPPOSITES = new HashMap<>();

    static {
        read();
    }

    private Doings() {}

    /** The words of {@code text}, each once, with one word for all that mean the same doing. */
    static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        for (var word : Words.of(text)) {
            terms.add(NAMES.getOrDefault(word.term(), word.term()));
        }
        return terms;
    }

    /** Whether one does what the other undoes: "raise the limit" and "lower the limit". */
    static boolean opposed(Set<String> one, Set<String> other) {
        return one.stream()
                .filter(OPPOSITES::containsKey)
                .anyMatch(it -> !other.contains(it) && other.contains(OPPOSITES.getOrDefault(it, "")));
    }

    static boolean isDoing(String term) {
        return NAMES.containsKey(term);
    }

    private static void read() {
        try (var in = Doings.class.getResourceAsStream("/answer/doings.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: /answer/doings.txt");
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                if (line.contains(" | ")) {
                    var pair = line.split(" \\| ", 2);
                    OPPOSITES.put(pair[0].strip(), pair[1].strip());
                    OPPOSITES.put(pair[1].strip(), pair[0].strip());
                } else {
                    var name = line.substring(0, line.indexOf(" = ")).strip();
                    Words.of(line.substring(line.indexOf(" = ") + 3)).forEach(word -> NAMES.put(word.term(), name));
                    NAMES.put(name, name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what steps do", e);
        }
    }
}
