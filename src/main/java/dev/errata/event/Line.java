package dev.errata.event;

import java.util.List;

/**
 * A line to look at: what is left of one physical line, or of several that a terminal wrapped, without colours, timestamps and
 * container or syslog prefixes.
 *
 * @param pieces where each run of {@code text} came from, in order, without gaps or overlaps; never empty
 */
public record Line(String text, List<Piece> pieces) {

    /**
     * One run of characters taken over unchanged.
     *
     * @param from offset of its first character in the line's text
     * @param number the physical line it came from, from 1 (lines end at LF or CR LF)
     * @param column offset of its first character in that physical line, in UTF-16 units
     */
    public record Piece(int from, int number, int column) {}

    /** A place in the text as it was received: line number from 1, and offset in that line. */
    public record Place(int number, int column) {}

    public Line {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a line came from somewhere");
        }
    }

    /** Where the character at {@code offset} of this text stands in the text that was received. */
    public Place placeOf(int offset) {
        var at = pieces.getFirst();
        for (var piece : pieces) {
            if (piece.from() > offset) {
                break;
            }
            at = piece;
        }
        return new Place(at.number(), at.column() + offset - at.from());
    }

    /** The physical line on which this one starts, from 1. */
    public int number() {
        return pieces.getFirst().number();
    }
}
