package dev.errata.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes {@code words/ordinary.txt}: in how many ordinary log lines each word stands.
 *
 * <p>Run with the target file and the log files as arguments. Every log counts with at most {@value #LINES_OF_ONE} lines, so that no
 * program's habits drown the others'.
 */
final class OrdinaryWords {

    private static final int LINES_OF_ONE = 300;
    private static final int RARE = 2;

    private OrdinaryWords() {}

    public static void main(String[] args) throws IOException {
        var counts = new TreeMap<String, Integer>();
        for (var log : List.of(args).subList(1, args.length)) {
            for (var line : sample(Files.readAllLines(Path.of(log), StandardCharsets.UTF_8))) {
                counts.merge("", 1, Integer::sum);
                var terms = new HashSet<String>();
                Words.of(line).forEach(word -> terms.add(word.term()));
                terms.forEach(term -> counts.merge(term, 1, Integer::sum));
            }
        }
        var out = new ArrayList<String>();
        counts.forEach((term, count) -> {
            if (count >= RARE && !term.matches("\\d{3,}")) {
                out.add(count + " " + term);
            }
        });
        Files.write(Path.of(args[0]), out);
    }

    private static List<String> sample(List<String> lines) {
        int step = Math.max(1, lines.size() / LINES_OF_ONE);
        var sample = new ArrayList<String>();
        for (int at = 0; at < lines.size() && sample.size() < LINES_OF_ONE; at += step) {
            sample.add(lines.get(at));
        }
        return sample;
    }
}
