package dev.errata.signature;

import java.util.Comparator;
import java.util.List;

/**
 * The regexes that signatures are written in: what {@code java.util.regex} and RE2 have in common, with Java's meaning. The
 * whole of it is in {@code docs/matching.md}.
 */
public final class Dialect {

    private Dialect() {}

    /** Whether a regex is in the dialect, and if not, why not. */
    public static Verdict check(String regex) {
        try {
            RegexReader.read(regex);
            return new Verdict.Accepted();
        } catch (RefusedRegex refusal) {
            return refusal.verdict();
        }
    }

    /**
     * How much of a regex is literal.
     *
     * @throws IllegalArgumentException if the dialect does not accept it
     */
    public static Literals literalsOf(String regex) {
        try {
            var root = RegexReader.read(regex);
            var weakest = Strands.of(root).ways().stream()
                    .map(Dialect::longest)
                    .min(Comparator.comparingInt(text -> text.codePointCount(0, text.length())))
                    .orElse("");
            return new Literals(Shape.canBeEmpty(root), weakest);
        } catch (RefusedRegex refusal) {
            throw new IllegalArgumentException(refusal.verdict().reason(), refusal);
        }
    }

    /**
     * What a regex demands literally, way by way: the literals of each of its alternatives, in order, as it writes them.
     *
     * @throws IllegalArgumentException if the dialect does not accept it
     */
    public static List<List<String>> phrasesOf(String regex) {
        try {
            return Strands.of(RegexReader.read(regex)).ways().stream()
                    .map(way -> way.texts().stream().map(Part.Text::text).toList())
                    .distinct()
                    .toList();
        } catch (RefusedRegex refusal) {
            throw new IllegalArgumentException(refusal.verdict().reason(), refusal);
        }
    }

    private static String longest(Strand strand) {
        return strand.texts().stream()
                .map(Part.Text::text)
                .max(Comparator.comparingInt(text -> text.codePointCount(0, text.length())))
                .orElse("");
    }
}
