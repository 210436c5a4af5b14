package dev.errata.event;

import dev.errata.event.Line.Piece;
import java.util.ArrayList;
import java.util.List;

/** Takes terminal control sequences (colours, cursor moves, titles, character sets) out of a line. */
final class Ansi {

    private static final char ESCAPE = '\u001b';
    private static final char CSI = '\u009b';
    private static final char BELL = '\u0007';

    private final String text;
    private final int to;
    /** From here on there is no end of an OSC sequence: looked for once, or hostile lines would cost the square. */
    private int unterminatedFrom = Integer.MAX_VALUE;

    private Ansi(String text, int to) {
        this.text = text;
        this.to = to;
    }

    /** The characters {@code from} to {@code to} of {@code text}, of which the first stands in {@code column} of line {@code number}. */
    static Line strip(String text, int from, int to, int number, int column) {
        int escape = escape(text, from, to);
        if (escape == to) {
            return new Line(text.substring(from, to), List.of(new Piece(0, number, column)));
        }
        return new Ansi(text, to).strip(from, escape, number, column - from);
    }

    private Line strip(int from, int firstEscape, int number, int shift) {
        var kept = new StringBuilder(to - from);
        var pieces = new ArrayList<Piece>();
        int start = from;
        int escape = firstEscape;
        while (escape < to) {
            int end = sequenceEnd(escape);
            if (end > escape) {
                keep(kept, pieces, start, escape, number, shift);
                start = end;
            }
            escape = escape(text, Math.max(end, escape + 1), to);
        }
        keep(kept, pieces, start, to, number, shift);
        if (pieces.isEmpty()) {
            pieces.add(new Piece(0, number, from + shift));
        }
        return new Line(kept.toString(), pieces);
    }

    private void keep(StringBuilder kept, List<Piece> pieces, int start, int end, int number, int shift) {
        if (end > start) {
            pieces.add(new Piece(kept.length(), number, start + shift));
            kept.append(text, start, end);
        }
    }

    /** Where the sequence that starts at {@code at} ends; {@code at} itself if it is none. */
    private int sequenceEnd(int at) {
        if (text.charAt(at) == CSI) {
            return csiEnd(at, at + 1);
        }
        if (at + 1 >= to) {
            return at + 1;
        }
        char kind = text.charAt(at + 1);
        return switch (kind) {
            case '[' -> csiEnd(at, at + 2);
            case ']', 'P', 'X', '^', '_' -> stringEnd(at);
            case '(', ')', '*', '+', '#', '%', ' ' -> Math.min(at + 3, to);
            default -> kind >= '0' && kind <= '~' ? at + 2 : at + 1;
        };
    }

    private int csiEnd(int at, int parameters) {
        int end = parameters;
        while (end < to && text.charAt(end) >= ' ' && text.charAt(end) <= '?') {
            end++;
        }
        if (end < to && text.charAt(end) >= '@' && text.charAt(end) <= '~') {
            return end + 1;
        }
        return end == to ? to : at + 1;
    }

    private int stringEnd(int at) {
        if (at < unterminatedFrom) {
            for (int end = at + 2; end < to; end++) {
                char c = text.charAt(end);
                if (c == BELL || c == '\u009c') {
                    return end + 1;
                }
                if (c == ESCAPE) {
                    return end + 1 < to && text.charAt(end + 1) == '\\' ? end + 2 : end;
                }
            }
            unterminatedFrom = at;
        }
        return at + 2;
    }

    private static int escape(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ESCAPE || c == CSI) {
                return i;
            }
        }
        return to;
    }
}
