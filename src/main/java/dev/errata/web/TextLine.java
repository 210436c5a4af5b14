package dev.errata.web;

import dev.errata.match.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A line of the looked-up text, with what was recognised in it.
 *
 * @param number from 1
 * @param match number of the best match that was recognised in it, or 0
 */
record TextLine(int number, List<Piece> pieces, int match) {

    /** A run of characters, recognised or not. */
    record Piece(String text, boolean marked) {}

    /** In an excerpt, so many characters of a line are shown before and after what is marked. */
    private static final int BEFORE = 160;

    private static final int AFTER = 320;

    /** Spans may overlap, and may end after the line does. */
    static TextLine of(int number, String text, List<Evidence> evidence, int match) {
        var marked = new BitSet(text.length());
        for (var one : evidence) {
            int start = Math.clamp(one.start(), 0, text.length());
            marked.set(start, Math.clamp(one.end(), start, text.length()));
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < text.length()) {
            boolean on = marked.get(from);
            int end = on ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(text.substring(from, to), on));
            from = to;
        }
        return new TextLine(number, List.copyOf(pieces), match);
    }

    public boolean hit() {
        return match > 0;
    }

    /** The same line, cut on both sides where it is long. */
    TextLine excerpt() {
        var cut = new ArrayList<Piece>();
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            boolean first = at == 0 && pieces.size() > 1;
            boolean last = at == pieces.size() - 1;
            if (!piece.marked() && first) {
                cut.add(new Piece(tail(piece.text()), false));
            } else if (!piece.marked() && last) {
                cut.add(new Piece(head(piece.text()), false));
            } else {
                cut.add(piece);
            }
        }
        return new TextLine(number, List.copyOf(cut), match);
    }

    private static String head(String text) {
        if (text.length() <= AFTER) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(AFTER)) ? AFTER - 1 : AFTER;
        return text.substring(0, end) + "…";
    }

    private static String tail(String text) {
        int start = text.length() - BEFORE;
        if (start <= 0) {
            return text;
        }
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}
