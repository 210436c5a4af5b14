package dev.errata.event;

import java.util.ArrayList;
import java.util.List;

/**
 * A line to look at: what is left of one physical line, or of several that a terminal wrapped, without colours, timestamps and
 * container or syslog prefixes.
 *
 * @param pieces where each run of {@code text} came from, in order, without gaps or overlaps; never empty
 * @param uncut the same line with the prefixes that were cut off; its own text and pieces where nothing was cut
 */
public record Line(String text, List<Piece> pieces, Uncut uncut) {

    /**
     * One run of characters taken over unchanged.
     *
     * @param from offset of its first character in the line's text
     * @param number the physical line it came from, from 1 (lines end at LF or CR LF)
     * @param column offset of its first character in that physical line, in UTF-16 units
     */
    public record Piece(int from, int number, int column) {}

    /** A place in the masked text: line number from 1, and offset in that line. */
    public record Place(int number, int column) {}

    /** A line before its prefixes were cut off. */
    public record Uncut(String text, List<Piece> pieces) {

        public Uncut {
            pieces = List.copyOf(pieces);
        }
    }

    public Line {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a line came from somewhere");
        }
    }

    /** A line of which nothing was cut off. */
    public Line(String text, List<Piece> pieces) {
        this(text, pieces, new Uncut(text, pieces));
    }

    /** The line as it stood, free of colours, with its prefixes; this very line where nothing was cut off. */
    public Line whole() {
        return isWhole() ? this : new Line(uncut.text(), uncut.pieces(), uncut);
    }

    /** Whether nothing was cut off. */
    public boolean isWhole() {
        return uncut.text().equals(text);
    }

    /** Where the character at {@code offset} of this text stands in the masked text. */
    public Place placeOf(int offset) {
        var at = pieces.get(pieceAt(offset));
        return new Place(at.number(), at.column() + offset - at.from());
    }

    /** The physical line on which this one starts, from 1. */
    public int number() {
        return pieces.getFirst().number();
    }

    /** The part of this line from {@code from} (inclusive) to {@code to} (exclusive), whole in itself. */
    Line part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        var kept = new ArrayList<Piece>();
        for (int i = pieceAt(from); i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.from() >= to && !kept.isEmpty()) {
                break;
            }
            int skipped = Math.max(0, from - piece.from());
            kept.add(new Piece(Math.max(0, piece.from() - from), piece.number(), piece.column() + skipped));
        }
        return new Line(text.substring(from, to), kept);
    }

    /** This line as what is left of {@code before}. */
    Line cutFrom(Line before) {
        return new Line(text, pieces, before.uncut);
    }

    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).from() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
