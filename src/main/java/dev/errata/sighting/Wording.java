package dev.errata.sighting;

import dev.errata.event.Fingerprint;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a statement says, word by word, its variable parts masked. Two wordings are of one kind if what differs between them looks like the
 * names of things rather than like words.
 *
 * @param words never empty
 */
record Wording(List<Word> words) {

    /** Nobody tells errors apart by what stands further right. */
    private static final int MOST_WORDS = 60;

    /** Of all words, so many may differ. */
    private static final double SLACK = 0.2;

    /** At least so many must not, or two would be of one kind for a level or a program's name. */
    private static final int LEAST_EQUAL = 2;

    private static final Word NOTHING = Word.of("");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    Wording {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a wording has words");
        }
    }

    static Wording of(String statement) {
        return read(Fingerprint.template(statement).replace(Word.ANY, "<any>"));
    }

    /** A template, or what {@link #text} wrote. */
    static Wording read(String text) {
        return new Wording(Stream.of(BLANKS.split(text.strip()))
                .limit(MOST_WORDS)
                .map(Word::of)
                .toList());
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The word that tells most about what a statement is about: only those that share it are compared. */
    String opening() {
        var first = words.getFirst().text();
        return first.indexOf('<') >= 0 ? Word.ANY : first;
    }

    /** How much differs, in words; more than {@link #slack} where the two are not of one kind. Needs as many words in both. */
    double distance(Wording other) {
        double distance = 0;
        double most = slack();
        int equal = 0;
        var before = NOTHING;
        for (int i = 0; i < words.size() && distance <= most; i++) {
            var word = words.get(i);
            distance += word.distance(other.words.get(i), before);
            equal += word.text().equals(other.words.get(i).text()) ? 1 : 0;
            before = word;
        }
        return equal >= Math.min(LEAST_EQUAL, words.size()) ? distance : Double.POSITIVE_INFINITY;
    }

    double slack() {
        return SLACK * words.size();
    }

    /** What both say, with {@value Word#ANY} where they differ. */
    Wording merged(Wording other) {
        return new Wording(IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).shared(other.words.get(i)))
                .toList());
    }
}
