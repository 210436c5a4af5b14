package dev.errata.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * One line of the text with what is marked in it.
 *
 * @param number in the text, from 1
 * @param text without control characters
 * @param marked which characters of {@code text} are evidence
 */
record QuotedLine(int number, String text, BitSet marked) {

    /** A row of a terminal: text, and how it is underlined. */
    record Row(String text, String carets) {}

    /** The lines that {@code evidence} points to, in the order of the text; for a line that is not among the quotes, its excerpt. */
    static List<QuotedLine> of(List<Evidence> evidence, Quotes quotes) {
        var byLine = new TreeMap<Integer, List<Evidence>>();
        evidence.forEach(it ->
                byLine.computeIfAbsent(it.line(), any -> new ArrayList<>()).add(it));
        var lines = new ArrayList<QuotedLine>();
        byLine.forEach((number, spans) -> lines.add(
                quotes.line(number).map(line -> of(number, line, spans)).orElseGet(() -> excerpt(number, spans))));
        return lines;
    }

    private static QuotedLine of(int number, String line, List<Evidence> spans) {
        var text = new StringBuilder();
        var marked = new BitSet();
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            if (c == '\t' || !Columns.unprintable(c)) {
                if (within(at, spans)) {
                    marked.set(text.length(), text.length() + Character.charCount(c));
                }
                text.appendCodePoint(c == '\t' ? ' ' : c);
            }
            at += Character.charCount(c);
        }
        return new QuotedLine(number, text.toString(), marked);
    }

    private static boolean within(int at, List<Evidence> spans) {
        return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }

    private static QuotedLine excerpt(int number, List<Evidence> spans) {
        var text = Columns.clean(spans.getFirst().excerpt());
        var marked = new BitSet();
        marked.set(0, text.length());
        return new QuotedLine(number, text, marked);
    }

    /** As a row of at most {@code columns}: a longer line is cut around its first mark. */
    Row row(int columns) {
        int from = Columns.width(text) > columns ? start(columns) : 0;
        var head = from > 0 ? "…" : "";
        var rest = text.substring(from);
        int room = columns - head.length();
        boolean cut = Columns.width(rest) > room;
        int to = from + (cut ? Columns.fitting(rest, room - 1) : rest.length());
        return new Row(head + text.substring(from, to) + (cut ? "…" : ""), carets(from, to, head.length()));
    }

    /** Where a row starts that shows the first mark, with as much in front of it as there is room for beside the mark. */
    private int start(int columns) {
        int first = Math.max(0, marked.nextSetBit(0));
        int mark = Columns.width(text.substring(first, Math.max(first, marked.nextClearBit(first))));
        int lead = Math.clamp(columns - 2L - mark, columns / 5, columns / 2);
        int from = first;
        for (int used = 0; from > 0; ) {
            int c = text.codePointBefore(from);
            used += Columns.width(c);
            if (used > lead) {
                return from;
            }
            from -= Character.charCount(c);
        }
        return from;
    }

    private String carets(int from, int to, int indent) {
        var carets = new StringBuilder(" ".repeat(indent));
        for (int at = from; at < to; ) {
            int c = text.codePointAt(at);
            carets.append((marked.get(at) ? "^" : " ").repeat(Columns.width(c)));
            at += Character.charCount(c);
        }
        return carets.toString().stripTrailing();
    }
}
