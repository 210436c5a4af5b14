package dev.errata.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of what the reader has just said, carried in the address from the form to the answer.
 *
 * @param anchor of what it was said of
 * @param before the percentage that was shown there
 * @param place that it had among its like, from 1; 0 where it has none
 * @param minutes to wait where it was too much to take
 */
record Echo(String anchor, Kind kind, int before, int place, int minutes) {

    /** What became of the word. */
    enum Kind {
        NEW,
        CHANGED,
        REPEATED,
        TOO_MANY
    }

    static final Echo NONE = new Echo("", Kind.NEW, 0, 0, 0);

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]{1,40})\\.(new|changed|repeated)\\.(\\d{1,3})\\.(\\d{1,3})");

    /** As an address carries it; what is no echo says nothing. */
    static Echo of(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(Matcher::matches)
                .map(it -> new Echo(
                        it.group(1),
                        Kind.valueOf(it.group(2).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(it.group(3)),
                        Integer.parseInt(it.group(4)),
                        0))
                .orElse(NONE);
    }

    String inAddress() {
        return "%s.%s.%d.%d".formatted(anchor, Tokens.of(kind), before, place);
    }
}
