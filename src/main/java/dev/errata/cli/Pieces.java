package dev.errata.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A text of any length in pieces that fit into memory, cut between events. Not thread-safe. */
final class Pieces {

    /** What the service takes in one go, so that a text that it would take is one piece, and is answered as it would. */
    static final int LIMIT = 1 << 20;

    private final Reader in;
    private final StringBuilder buffer = new StringBuilder();
    private final char[] chunk = new char[1 << 14];
    private boolean started;
    private boolean ended;
    private int linesBefore;

    Pieces(Reader in) {
        this.in = in;
    }

    /** The next piece, or empty at the end. A text that is empty altogether is one empty piece. */
    Optional<Piece> next() throws IOException {
        fill();
        if (buffer.isEmpty() && started) {
            return Optional.empty();
        }
        started = true;
        int end = buffer.length();
        if (end >= LIMIT && !ended) {
            int border = Piece.border(buffer);
            // An event longer than half a piece would be carried from piece to piece.
            end = border > LIMIT / 2 ? border : Piece.hardBorder(buffer);
        }
        var piece = new Piece(buffer.substring(0, end), linesBefore);
        buffer.delete(0, end);
        linesBefore += piece.lineEnds();
        return Optional.of(piece);
    }

    /** Reads one character more than a piece may have, so that a text of just the limit is seen to end. */
    private void fill() throws IOException {
        while (!ended && buffer.length() <= LIMIT) {
            int read = in.read(chunk, 0, Math.min(chunk.length, LIMIT + 1 - buffer.length()));
            if (read < 0) {
                ended = true;
            } else {
                buffer.append(chunk, 0, read);
            }
        }
    }
}
