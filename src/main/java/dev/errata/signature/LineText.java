package dev.errata.signature;

import java.util.Arrays;

/**
 * The line being scanned, and what is soon told of it: its bytes at once, everything else when first asked for. Kept between
 * lines so that a line without hits costs no memory. Not thread-safe.
 */
final class LineText {

    /** A longer line's room is given back after it. */
    private static final int KEPT = 1 << 16;

    private static final int LEAST_GRAM_BITS = 13;
    private static final int MOST_GRAM_BITS = Short.SIZE;
    private static final int ROOM_PER_GRAM = 64;

    private String text = "";
    private int length;
    private long work;

    private byte[] bytes = new byte[512 + Packed.LONGEST];
    private char[] written = new char[512];
    private boolean writtenKnown;
    private char[] small = new char[512];
    private boolean smallKnown;

    private byte[] grams = new byte[1 << LEAST_GRAM_BITS];
    private int gramShift;
    private byte stamp;
    private byte[] threes = new byte[1 << LEAST_GRAM_BITS];
    private boolean noted;
    private byte[] pairs = new byte[1 << LEAST_GRAM_BITS];
    private boolean pairsKnown;

    private long asciiLow;
    private long asciiHigh;
    private boolean beyondAscii;
    private boolean kindsKnown;

    @SuppressWarnings(
            "deprecation") // Dropping the upper half of each character is just what is wanted: it is the cheapest.
    void load(CharSequence line) {
        text = line.toString();
        length = text.length();
        int room = length + Packed.LONGEST;
        if (bytes.length < room || (bytes.length > KEPT && room <= KEPT)) {
            bytes = new byte[Math.max(512, room)];
        }
        text.getBytes(0, length, bytes, 0);
        Arrays.fill(bytes, length, room, (byte) 0);
        noted = false;
        pairsKnown = false;
        writtenKnown = false;
        smallKnown = false;
        forget();
        kindsKnown = false;
        work = length;
    }

    static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    int length() {
        return length;
    }

    String text() {
        return text;
    }

    /** The lower half of each character, and as many zeros behind them as a gram may be long. Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Its characters, as written or in small ASCII letters. Not to be changed. */
    char[] chars(boolean folded) {
        if (!writtenKnown) {
            writtenKnown = true;
            worked(length);
            written = roomy(written);
            text.getChars(0, length, written, 0);
        }
        return folded ? small() : written;
    }

    private char[] small() {
        if (!smallKnown) {
            smallKnown = true;
            worked(length);
            small = roomy(small);
            for (int i = 0; i < length; i++) {
                small[i] = small(written[i]);
            }
        }
        return small;
    }

    private char[] roomy(char[] kept) {
        boolean fits = kept.length >= length && (kept.length <= KEPT || length > KEPT);
        return fits ? kept : new char[Math.max(512, length)];
    }

    /** Adds to the work counted for this line; a unit is a character, a posting or an instruction looked at. */
    void worked(long units) {
        work += units;
    }

    long work() {
        return work;
    }

    /**
     * Where grams of four are noted by the upper bits of their hashes, those that {@link #gramShift} leaves, with the {@link #stamp} of
     * this line. Who slides over the line writes it.
     */
    byte[] grams() {
        return grams;
    }

    /** Whether its grams were noted already. */
    boolean isNoted() {
        return noted;
    }

    void noted() {
        noted = true;
    }

    /** The same for three letters as written. */
    byte[] threes() {
        return threes;
    }

    int gramShift() {
        return gramShift;
    }

    byte stamp() {
        return stamp;
    }

    /** Whether a gram may have been noted for this line; false is certain. */
    boolean mayHold(int gramHash) {
        return grams[gramHash >>> gramShift] == stamp;
    }

    /** Whether three letters as written, of which this is the hash, may be somewhere in the line; false is certain. */
    boolean mayHoldThree(int hash) {
        return threes[hash >>> gramShift] == stamp;
    }

    /** The same for two letters; noted when first asked for, as that is seldom. */
    boolean mayHoldPair(int hash) {
        if (!pairsKnown) {
            pairsKnown = true;
            worked(length);
            for (int i = 0; i + 2 <= length; i++) {
                pairs[Packed.hash((int) Packed.eight(bytes, i) & 0xFFFF) >>> gramShift] = stamp;
            }
        }
        return pairs[hash >>> gramShift] == stamp;
    }

    /** Forgets what was noted; most times by calling it old. */
    private void forget() {
        int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(length * ROOM_PER_GRAM - 1);
        int bits = Math.clamp(wanted, LEAST_GRAM_BITS, MOST_GRAM_BITS);
        gramShift = Integer.SIZE - bits;
        stamp++;
        if (grams.length < 1 << bits || (grams.length > KEPT && 1 << bits <= KEPT)) {
            grams = new byte[1 << bits];
            threes = new byte[1 << bits];
            pairs = new byte[1 << bits];
            stamp = 1;
        } else if (stamp == 0) {
            Arrays.fill(grams, (byte) 0);
            Arrays.fill(threes, (byte) 0);
            Arrays.fill(pairs, (byte) 0);
            stamp = 1;
        }
    }

    /** Whether any character of a set may be in the line; false is certain. */
    boolean mayHold(CodePoints set) {
        if (!kindsKnown) {
            kindsKnown = true;
            readKinds(chars(false));
        }
        return set.meets(asciiLow, asciiHigh, beyondAscii);
    }

    private void readKinds(char[] chars) {
        worked(length);
        asciiLow = 0;
        asciiHigh = 0;
        beyondAscii = false;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 64) {
                asciiLow |= 1L << c;
            } else if (c < 128) {
                asciiHigh |= 1L << c;
            } else {
                beyondAscii = true;
            }
        }
    }
}
