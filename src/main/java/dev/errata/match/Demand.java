package dev.errata.match;

import dev.errata.search.Rarity;
import dev.errata.search.Words;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a regex asks for: its literal words, of any of its alternatives. What a wildcard swallows proves nothing, so only these
 * count when a hit is weighed. Cut when first asked for; who asks at the same time may both cut. Thread-safe.
 */
final class Demand {

    /** A regex often ends a word early to cover its forms: "permission" for "permissions". */
    private static final int STEM = 4;

    private static final double CUT_SHORT = 0.7;

    /** How far around a hit one must look to see whether its first and last words are whole. */
    private static final int WORD = 80;

    /** Of a longer hit most is what a wildcard swallowed. */
    private static final int LONGEST = 2_000;

    private final String regex;
    private volatile @Nullable Set<String> terms;

    private Demand(String regex) {
        this.regex = regex;
    }

    static Demand of(String regex) {
        return new Demand(regex);
    }

    Set<String> terms() {
        var made = terms;
        if (made == null) {
            made = Set.copyOf(termsOf(regex));
            terms = made;
        }
        return made;
    }

    private static Set<String> termsOf(String regex) {
        var literals = regex.replaceAll("\\(\\?[a-zA-Z-]*:?|\\(\\?P?<\\w+>", " ")
                .replaceAll("\\\\[pP]\\{[^}]*}|\\\\[bBdDsSwWAzZhHvV]", " ")
                .replaceAll("\\[[^]]*]|\\{\\d+(?:,\\d*)?}|[.*+?|()^$]", " ")
                .replaceAll("\\\\[tnrf]", " ")
                .replace("\\", "");
        var terms = new HashSet<String>();
        Words.of(literals).forEach(word -> terms.add(word.term()));
        return terms;
    }

    /** How telling the words are that this asks for and that stand whole between {@code start} and {@code end}, in nats. */
    double weigh(String line, int start, int end, Rarity rarity) {
        int from = Math.max(0, start - WORD);
        var words = Words.of(line.substring(from, Math.min(line.length(), Math.min(end, start + LONGEST) + WORD)));
        double weight = 0;
        var counted = new HashSet<String>();
        for (var word : words) {
            boolean inside = from + word.start() >= start && from + word.start() < end;
            if (inside && counted.add(word.term())) {
                weight += rarity.of(word.term()) * share(word.term(), from + word.end() <= end);
            }
        }
        return weight;
    }

    private double share(String word, boolean whole) {
        var asked = terms();
        if (asked.contains(word)) {
            return whole ? 1 : 0;
        }
        for (var term : asked) {
            if (term.length() >= STEM && word.startsWith(term)) {
                return CUT_SHORT;
            }
        }
        return 0;
    }
}
