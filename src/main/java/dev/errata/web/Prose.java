package dev.errata.web;

import java.util.ArrayList;
import java.util.List;

/** Reads what authors write: prose with code between backticks. */
final class Prose {

    /** A run of characters, code or not. */
    record Span(String text, boolean code) {}

    private Prose() {}

    /** In order; the texts of all spans are {@code words} without the backticks that enclose code. A lone backtick stays. */
    static List<Span> spans(String words) {
        var spans = new ArrayList<Span>();
        int from = 0;
        while (from < words.length()) {
            int open = words.indexOf('`', from);
            int close = open < 0 ? -1 : words.indexOf('`', open + 1);
            if (close < 0) {
                spans.add(new Span(words.substring(from), false));
                break;
            }
            if (open > from) {
                spans.add(new Span(words.substring(from, open), false));
            }
            if (close > open + 1) {
                spans.add(new Span(words.substring(open + 1, close), true));
            }
            from = close + 1;
        }
        return spans;
    }
}
