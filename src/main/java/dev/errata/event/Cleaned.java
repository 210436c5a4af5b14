package dev.errata.event;

import dev.errata.event.Line.Piece;
import java.util.List;

/**
 * One line, ready to be assembled.
 *
 * @param cut what was taken off its start
 * @param order its place among all lines of the text
 */
record Cleaned(Line line, Cut cut, int order) {

    /** Stands for any run of blank lines. */
    static final Cleaned BLANK = new Cleaned(new Line("", List.of(new Piece(0, 0, 0))), Cut.NONE, 0);

    String text() {
        return line.text();
    }

    boolean isBlank() {
        return line.text().isEmpty();
    }

    /** Columns of white space before the text, a tab counting as eight. */
    int indent() {
        String text = line.text();
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                break;
            }
            columns += c == '\t' ? 8 : 1;
        }
        return columns;
    }
}
