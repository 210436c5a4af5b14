package dev.errata.match;

import dev.errata.event.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Turns clues into places in the masked text. Immutable.
 */
final class Excerpts {

    private static final int LONGEST = 300;

    private final String text;

    /** The offset of each physical line. */
    private final int[] starts;

    private Excerpts(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Excerpts of(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return new Excerpts(text, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The places of {@code clues}, most telling first, each place once. */
    List<Evidence> evidence(List<Clue> clues) {
        var evidence = new LinkedHashSet<Evidence>();
        clues.stream()
                .sorted(Comparator.comparing(Clue::kind).thenComparing(Clue::weight, Comparator.reverseOrder()))
                .forEach(clue -> evidence.addAll(places(clue)));
        return List.copyOf(evidence);
    }

    /** A hit in a line that a terminal wrapped stands on several physical lines: one place on each. */
    private List<Evidence> places(Clue clue) {
        var places = new ArrayList<Evidence>();
        int from = clue.start();
        while (from < clue.end() || places.isEmpty()) {
            int to = endOnSameLine(clue.line(), from, clue.end());
            var start = clue.line().placeOf(from);
            var last = clue.line().placeOf(Math.max(from, to - 1));
            int end = Math.min(
                    last.column() + (to > from ? 1 : 0), line(start.number()).length());
            int begin = Math.min(start.column(), end);
            places.add(new Evidence(
                    clue.kind(), start.number(), begin, end, excerpt(start.number(), begin, end), clue.weight()));
            from = Math.max(to, from + 1);
        }
        return places;
    }

    private static int endOnSameLine(Line line, int from, int end) {
        int number = line.placeOf(from).number();
        for (var piece : line.pieces()) {
            if (piece.from() > from && piece.from() < end && piece.number() != number) {
                return piece.from();
            }
        }
        return end;
    }

    private String excerpt(int number, int start, int end) {
        var line = line(number);
        return line.substring(start, Math.min(end, start + LONGEST));
    }

    private String line(int number) {
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }
}
