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
     * @param kind what it was, as in the mark: "password", "token", "secret", "aws-key", "jwt", "private-key", "cookie", "card"
     *     or "email"
     * @param number the physical line, from 1
     * @param column where the mark starts in the masked line
     * @param length of the mark
     * @param originalLength of what it stands for
     */
    public record Removal(String kind, int number, int column, int length, int originalLength) {}

    public Masked {
        removals = List.copyOf(removals);
    }

    /**
     * The column in the line as it was received of what stands at {@code column} of the masked line; within a mark a column of
     * what the mark stands for.
     */
    public int originalColumn(int number, int column) {
        int shift = 0;
        for (int i = firstOn(number); i < removals.size(); i++) {
            var removal = removals.get(i);
            if (removal.number() != number || removal.column() >= column) {
                break;
            }
            int inside = column - removal.column();
            if (inside < removal.length()) {
                return removal.column() + shift + Math.min(inside, removal.originalLength());
            }
            shift += removal.originalLength() - removal.length();
        }
        return column + shift;
    }

    private int firstOn(int number) {
        int low = 0;
        int high = removals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (removals.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
