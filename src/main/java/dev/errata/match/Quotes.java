package dev.errata.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The masked lines that an answer's evidence points to, by their number. All that an answer for people needs of the text, so that the
 * text itself need not be kept. Immutable.
 */
public record Quotes(Map<Integer, String> lines) {

    public Quotes {
        lines = Map.copyOf(lines);
    }

    /** Those that {@code report} points to. */
    public static Quotes of(MatchReport report) {
        var wanted = new TreeSet<Integer>();
        Stream.concat(report.matches().stream(), report.near().stream())
                .flatMap(match -> match.evidence().stream())
                .forEach(evidence -> wanted.add(evidence.line()));
        var lines = new HashMap<Integer, String>();
        var text = report.maskedText();
        int number = 1;
        int start = 0;
        while (!wanted.isEmpty() && start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (wanted.remove(number)) {
                lines.put(number, text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end));
            }
            number++;
            start = end + 1;
        }
        return new Quotes(lines);
    }

    /** The same lines where {@code before} more stand in front of the text. */
    public Quotes after(int before) {
        var moved = new HashMap<Integer, String>();
        lines.forEach((number, line) -> moved.put(number + before, line));
        return new Quotes(moved);
    }

    /** These and others; of two with one number, this one's. */
    public Quotes and(Quotes others) {
        var all = new HashMap<>(others.lines);
        all.putAll(lines);
        return new Quotes(all);
    }

    Optional<String> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }
}
