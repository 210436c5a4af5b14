package dev.errata.signature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Many texts, and which of them one regex may hit: the reverse of a {@link SignatureSet}. So a regex that comes later is compared with
 * the few texts that have its literals, not with all. Immutable and thread-safe.
 */
public final class Concordance {

    /** All texts, one after another, a line end behind each, in small ASCII letters: gone through by the machine's own search. */
    private final String joined;

    private final int[] starts;

    private Concordance(List<String> texts) {
        starts = new int[texts.size()];
        var all = new StringBuilder();
        for (int at = 0; at < starts.length; at++) {
            starts[at] = all.length();
            all.append(small(texts.get(at))).append('\n');
        }
        joined = all.toString();
    }

    /** Texts are known by their position in this list. */
    public static Concordance of(List<String> texts) {
        return new Concordance(texts);
    }

    private static char[] small(String text) {
        var small = text.toCharArray();
        for (int at = 0; at < small.length; at++) {
            small[at] = LineText.small(small[at]);
        }
        return small;
    }

    /** How many texts there are. */
    public int size() {
        return starts.length;
    }

    /** Texts of which {@code regex} may hit a line: no other can be hit. None where the dialect refuses it. */
    public BitSet candidates(String regex) {
        var found = new BitSet();
        if (Dialect.check(regex) instanceof Verdict.Accepted) {
            var ways = Strands.of(RegexReader.read(regex)).ways();
            if (ways.stream().anyMatch(way -> way.texts().isEmpty())) {
                found.set(0, starts.length);
            } else {
                ways.stream().map(Concordance::longest).distinct().forEach(literal -> holding(literal, found));
            }
        }
        return found;
    }

    private static String longest(Strand way) {
        return way.texts().stream()
                .map(Part.Text::text)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(literal -> new String(small(literal)))
                .orElseThrow();
    }

    private void holding(String literal, BitSet into) {
        for (int found = joined.indexOf(literal); found >= 0; ) {
            int at = Arrays.binarySearch(starts, found);
            at = at >= 0 ? at : -at - 2;
            into.set(at);
            found = at + 1 < starts.length ? joined.indexOf(literal, starts[at + 1]) : -1;
        }
    }
}
