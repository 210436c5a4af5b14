package dev.errata.signature;

import java.util.Arrays;

/**
 * Where in a line the literals of a segment are: each is looked for once, whoever asks. Literals of ordinary lines are asked for by few,
 * those of a line that is stuffed with them by hundreds. Not thread-safe.
 */
final class Places {

    /** More than any ordinary line has; of two that share a place the later is remembered. */
    private static final int MOST_BITS = 12;

    /** Not asked for, or asked for once. */
    private static final int UNKNOWN = -2;

    private static final int ASKED = -3;

    private final int last;
    private final long[] whose;
    private final int[] firsts;
    private final int[] lasts;

    /** @param literals how many there are */
    Places(int literals) {
        int room = 1 << Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(literals), 4, MOST_BITS);
        last = room - 1;
        whose = new long[room];
        firsts = new int[room];
        lasts = new int[room];
    }

    void forget() {
        Arrays.fill(whose, 0);
    }

    /**
     * Where a literal first begins, at or after a place, or {@link Needle#ABSENT}.
     *
     * @param number which literal it is
     * @param stamp of the line, never zero
     */
    int first(Needle needle, int number, int stamp, LineText line, int from) {
        int at = number & last;
        long mine = ((long) stamp << Integer.SIZE) | number;
        line.worked(1);
        if (whose[at] != mine) {
            whose[at] = mine;
            firsts[at] = needle.first(line, 0);
            lasts[at] = UNKNOWN;
        }
        int first = firsts[at];
        if (first == Needle.ABSENT || first >= from) {
            return first;
        }
        if (lasts[at] == UNKNOWN) {
            lasts[at] = ASKED;
            return needle.first(line, from);
        }
        if (lasts[at] == ASKED) {
            lasts[at] = needle.last(line, line.length());
        }
        return lasts[at] < from ? Needle.ABSENT : lasts[at] == first ? first : needle.first(line, from);
    }
}
