package dev.errata.event;

import dev.errata.event.Event.Kind;
import dev.errata.event.Event.RoledLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fingerprints of one text's events; logs repeat themselves, so each distinct statement is hashed once. */
final class Prints {

    private static final int MOST_KEPT = 10_000;

    private final Map<String, String> known = new HashMap<>();

    String of(Kind kind, List<RoledLine> lines) {
        String headline = last(lines, Role.HEADLINE, lines.getFirst().line().text());
        String cause = last(lines, Role.CAUSE, "");
        if (kind == Kind.RUST && !cause.isEmpty()) {
            // The header of a panic says where it happened, which changes with every edit of the program.
            headline = "panicked";
        }
        String key = headline + '\n' + cause;
        String print = known.get(key);
        if (print == null) {
            print = Fingerprint.of(headline, cause);
            if (known.size() < MOST_KEPT) {
                known.put(key, print);
            }
        }
        return print;
    }

    /** The joined form of a wrapped message comes after its lines. */
    private static String last(List<RoledLine> lines, Role role, String otherwise) {
        String text = otherwise;
        for (var line : lines) {
            if (line.role() == role) {
                text = line.line().text();
            }
        }
        return text;
    }
}
