package dev.errata.signature;

import java.util.Arrays;

/**
 * The line being scanned, as written and in small ASCII letters, and what is soon told of it. Kept between lines so that a
 * line without hits costs no memory. Not thread-safe.
 */
final class LineText {

    /** A longer line's room is given back after it. */
    private static final int KEPT = 1 << 16;

    private static final int PAIR_BITS = 12;

    private char[] written = new char[512];
    private char[] small = new char[512];
    private int length;
    private long work;

    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];
    private boolean pairsKnown;
    private long asciiLow;
    private long asciiHigh;
    private boolean beyondAscii;
    private boolean kindsKnown;

    void load(CharSequence line) {
        length = line.length();
        if (written.length < length || (written.length > KEPT && length <= KEPT)) {
            written = new char[Math.max(512, length)];
            small = new char[written.length];
        }
        line.getChars(0, length, written, 0);
        for (int i = 0; i < length; i++) {
            small[i] = small(written[i]);
        }
        pairsKnown = false;
        kindsKnown = false;
        work = length;
    }

    static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    int length() {
        return length;
    }

    char[] chars(boolean folded) {
        return folded ? small : written;
    }

    /** Adds to the work counted for this line; a unit is a character, a posting or an instruction looked at. */
    void worked(long units) {
        work += units;
    }

    long work() {
        return work;
    }

    static int pair(char first, char second) {
        return ((first * 31 + second) * 0x9E3779B1) >>> (Integer.SIZE - PAIR_BITS);
    }

    /** Whether two small letters may stand next to each other somewhere in the line; false is certain. */
    boolean mayHold(int pair) {
        if (!pairsKnown) {
            pairsKnown = true;
            worked(length);
            Arrays.fill(pairs, 0);
            for (int i = 1; i < length; i++) {
                int bit = pair(small[i - 1], small[i]);
                pairs[bit >>> 6] |= 1L << bit;
            }
        }
        return ((pairs[pair >>> 6] >>> pair) & 1) != 0;
    }

    /** Whether any character of a set may be in the line; false is certain. */
    boolean mayHold(CodePoints set) {
        if (!kindsKnown) {
            kindsKnown = true;
            worked(length);
            asciiLow = 0;
            asciiHigh = 0;
            beyondAscii = false;
            for (int i = 0; i < length; i++) {
                char c = written[i];
                if (c < 64) {
                    asciiLow |= 1L << c;
                } else if (c < 128) {
                    asciiHigh |= 1L << c;
                } else {
                    beyondAscii = true;
                }
            }
        }
        return set.meets(asciiLow, asciiHigh, beyondAscii);
    }
}
