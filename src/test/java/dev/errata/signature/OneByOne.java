package dev.errata.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stupid twin of {@link SignatureSet}: asks {@code java.util.regex} for every signature in turn. Backtracking may take for
 * ever, so each question has a limit, and those that reach it go unanswered. Not thread-safe.
 */
final class OneByOne<K> {

    private static final int LOOKS = 2_000_000;

    private final int limit;
    private final Map<K, Matcher> matchers = new LinkedHashMap<>();

    OneByOne(List<Signature<K>> signatures) {
        this(signatures, LOOKS);
    }

    /** @param limit how many characters may be looked at for one answer */
    OneByOne(List<Signature<K>> signatures, int limit) {
        this.limit = limit;
        for (var signature : signatures) {
            // The one spelling that RE2 has and Java lacks.
            var pattern = Pattern.compile(signature.regex().replace("(?P<", "(?<"));
            matchers.put(signature.key(), pattern.matcher(""));
        }
    }

    Answer<K> scan(String line) {
        var hits = new ArrayList<Hit<K>>();
        var unanswered = new LinkedHashSet<K>();
        var limited = new Limited(line);
        matchers.forEach((key, matcher) -> {
            limited.looksLeft = limit;
            try {
                if (matcher.reset(limited).find()) {
                    hits.add(new Hit<>(key, matcher.start(), matcher.end()));
                }
            } catch (TooLong tooLong) {
                unanswered.add(key);
            }
        });
        return new Answer<>(hits, unanswered);
    }

    record Answer<K>(List<Hit<K>> hits, Set<K> unanswered) {

        /** What is left of somebody else's hits without the signatures of which nothing is known here. */
        List<Hit<K>> answered(List<Hit<K>> others) {
            return unanswered.isEmpty()
                    ? others
                    : others.stream()
                            .filter(hit -> !unanswered.contains(hit.key()))
                            .toList();
        }
    }

    private static final class Limited implements CharSequence {

        private final String line;
        private int looksLeft;

        Limited(String line) {
            this.line = line;
        }

        @Override
        public char charAt(int index) {
            if (looksLeft-- == 0) {
                throw new TooLong();
            }
            return line.charAt(index);
        }

        @Override
        public int length() {
            return line.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return line.substring(start, end);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    /** Without a stack trace, which would cost more than the question. */
    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLong() {
            super("too long", null, false, false);
        }
    }
}
