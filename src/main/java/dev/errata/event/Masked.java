package dev.errata.event;

import java.util.List;

/**
 * A text whose secrets were taken out, each replaced in place by a mark such as {@code [masked:password]}. Has as many physical
 * lines as the original.
 *
 * @param text what may be stored and logged
 * @param removals in the order of the text
 */
public record Masked(String text, List<Removal> removals) {

    /**
     * One secret taken out of one physical line.
     *
     * @param kind what it was, as in the mark: "password", "token", "jwt", "private-key", "email", …
     * @param number the physical line, from 1
     * @param column where the mark starts in the masked line
     * @param length of the mark
     * @param originalLength of what it stands for
     */
    public record Removal(String kind, int number, int column, int length, int originalLength) {}

    public Masked {
        removals = List.copyOf(removals);
    }

    /** The column in the line as it was received of what stands at {@code column} of the masked line. */
    public int originalColumn(int number, int column) {
        int shift = 0;
        for (var removal : removals) {
            if (removal.number() == number && removal.column() < column) {
                int inside = Math.min(column - removal.column(), removal.length());
                shift += inside == removal.length() ? removal.originalLength() - removal.length() : 0;
            }
        }
        return column + shift;
    }
}
