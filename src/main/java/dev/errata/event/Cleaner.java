package dev.errata.event;

import java.util.ArrayList;
import java.util.List;

/** Turns physical lines into lines to look at: without colours and prefixes, split where a terminal would start again, unescaped. */
final class Cleaner implements PhysicalLines.Visitor {

    private final String text;
    private final List<Cleaned> lines = new ArrayList<>();

    private Cleaner(String text) {
        this.text = text;
    }

    /** All lines that are not blank, with one {@link Cleaned#BLANK} in place of each run of blank ones. */
    static List<Cleaned> clean(String text) {
        var cleaner = new Cleaner(text);
        PhysicalLines.each(text, cleaner);
        return cleaner.lines;
    }

    @Override
    public void visit(int number, int from, int to) {
        int start = from == 0 && to > 0 && text.charAt(0) == '\ufeff' ? 1 : from;
        for (int i = start; i <= to; i++) {
            if (i == to || isInnerEnd(text.charAt(i))) {
                add(Ansi.strip(text, start, i, number, start - from));
                start = i + 1;
            }
        }
    }

    /** Where progress bars and some editors end a line, though no line is counted there. */
    private static boolean isInnerEnd(char c) {
        return c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private void add(Line whole) {
        var cut = Prefixes.of(whole.text());
        var rest = cut.length() == 0
                ? whole
                : whole.part(cut.length(), whole.text().length());
        if (isBlank(rest.text())) {
            putBlank();
            return;
        }
        var parts = Unescaping.of(rest);
        if (parts.isEmpty()) {
            put(rest.cutFrom(whole), cut);
            return;
        }
        boolean first = true;
        for (var part : parts) {
            var again = Prefixes.of(part.text());
            var own = part.part(
                    Math.min(again.length(), part.text().length()), part.text().length());
            var shown = isBlank(own.text()) ? part : own;
            if (!isBlank(shown.text())) {
                put(first ? shown.cutFrom(whole) : shown.cutFrom(part), joined(cut, again, first));
                first = false;
            }
        }
        if (first) {
            putBlank();
        }
    }

    private void putBlank() {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(Cleaned.BLANK);
        }
    }

    private void put(Line line, Cut cut) {
        lines.add(new Cleaned(line, cut, lines.size()));
    }

    private static Cut joined(Cut outer, Cut inner, boolean first) {
        return new Cut(
                first ? outer.length() + inner.length() : inner.length(),
                outer.source() + inner.source(),
                inner.stamped() || (first && outer.stamped()),
                inner.levelled() || (first && outer.levelled()),
                false);
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\u00a0') {
                return false;
            }
        }
        return true;
    }
}
