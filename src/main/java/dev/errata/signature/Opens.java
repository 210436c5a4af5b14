package dev.errata.signature;

import java.util.Arrays;

/** Where in a line the next match may begin, going by {@link Openers}. Each is looked for once from left to right. */
final class Opens {

    private static final int UNKNOWN = -2;

    private Openers openers = Openers.NONE;
    private int[] places = new int[8];

    void begin(Openers with) {
        openers = with;
        int size = with.needles().size();
        if (places.length < size) {
            places = new int[size];
        }
        Arrays.fill(places, 0, size, UNKNOWN);
    }

    /** The next place at or after {@code from}; the line's end if there is none. */
    int next(LineText line, int from) {
        int next = line.length();
        for (int i = 0; i < openers.needles().size(); i++) {
            if (places[i] != Needle.ABSENT && places[i] < from) {
                places[i] = openers.needles().get(i).first(line, from);
            }
            if (places[i] != Needle.ABSENT) {
                next = Math.min(next, places[i]);
            }
        }
        return next;
    }
}
