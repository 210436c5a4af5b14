package dev.errata.web;

import dev.errata.match.Evidence;
import dev.errata.match.Evidence.Kind;
import dev.errata.match.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The looked-up text with what was recognised in it: around it two lines on each side, the rest folded. */
final class MarkedText {

    /**
     * Consecutive lines.
     *
     * @param lines empty where the stretch is folded
     * @param folded the text of a folded stretch, else empty
     * @param from number of the first line
     * @param to number of the last line
     */
    record Stretch(List<TextLine> lines, String folded, int from, int to) {

        public boolean hidden() {
            return lines.isEmpty();
        }

        public int count() {
            return to - from + 1;
        }
    }

    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final int AROUND = 2;

    /** Texts up to so many lines are never folded; nor is a gap of one line, as the fold would take its place. */
    private static final int SHORT = 12;

    private final List<String> lines;
    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();
    private final Map<Integer, Integer> bestMatch = new HashMap<>();

    MarkedText(String text, List<Match> matches) {
        lines = List.of(LINE_END.split(text.replaceAll("\\s+\\z", ""), -1));
        for (int at = 0; at < matches.size(); at++) {
            for (var one : matches.get(at).evidence()) {
                evidence.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one);
                bestMatch.putIfAbsent(one.line(), at + 1);
            }
        }
    }

    /** Whether what surrounds the marks is all there is. */
    boolean nothingElse() {
        return withSurroundings(evidence.keySet(), AROUND).size() == lines.size();
    }

    int markedLines() {
        return evidence.size();
    }

    /** The whole text. */
    List<Stretch> stretches() {
        return stretches(
                lines.size() <= SHORT
                        ? withSurroundings(evidence.keySet(), lines.size())
                        : withSurroundings(evidence.keySet(), AROUND),
                false);
    }

    /**
     * The lines of {@code match}, with their surroundings.
     *
     * @param most so many of its lines at most, the most telling ones
     */
    List<Stretch> around(Match match, int most) {
        var telling = match.evidence().stream()
                .map(Evidence::line)
                .distinct()
                .limit(most)
                .toList();
        return stretches(withSurroundings(telling, AROUND), true).stream()
                .filter(stretch -> !stretch.hidden())
                .toList();
    }

    private Set<Integer> withSurroundings(Iterable<Integer> numbers, int distance) {
        var shown = new TreeSet<Integer>();
        for (int number : numbers) {
            for (int near = Math.max(1, number - distance); near <= Math.min(lines.size(), number + distance); near++) {
                shown.add(near);
            }
        }
        return shown;
    }

    private List<Stretch> stretches(Set<Integer> shown, boolean excerpt) {
        var stretches = new ArrayList<Stretch>();
        int next = 1;
        while (next <= lines.size()) {
            boolean visible = shown.contains(next);
            int end = next;
            while (end < lines.size() && shown.contains(end + 1) == visible) {
                end++;
            }
            stretches.add(visible ? open(next, end, excerpt) : folded(next, end));
            next = end + 1;
        }
        return stretches;
    }

    private Stretch open(int from, int to, boolean excerpt) {
        var open = new ArrayList<TextLine>();
        for (int number = from; number <= to; number++) {
            var line = TextLine.of(
                    number,
                    lines.get(number - 1),
                    exact(evidence.getOrDefault(number, List.of())),
                    bestMatch.getOrDefault(number, 0));
            open.add(excerpt ? line.excerpt() : line);
        }
        return new Stretch(List.copyOf(open), "", from, to);
    }

    /** Where something stands exactly, the words that merely resemble the wording are not marked as well. */
    private static List<Evidence> exact(List<Evidence> found) {
        var exact = found.stream().filter(it -> it.kind() != Kind.TEXT).toList();
        return exact.isEmpty() ? found : exact;
    }

    private Stretch folded(int from, int to) {
        return new Stretch(List.of(), String.join("\n", lines.subList(from - 1, to)), from, to);
    }
}
