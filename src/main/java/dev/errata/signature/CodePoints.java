package dev.errata.signature;

import java.util.Arrays;
import java.util.BitSet;

/** An immutable set of code points, as the sorted ranges that make it up. */
final class CodePoints {

    static final CodePoints NONE = new CodePoints(new int[0]);
    static final CodePoints ALL = of(0, Character.MAX_CODE_POINT);

    /** Java's line terminators, which do not occur in a line. */
    static final CodePoints LINE_ENDS = of('\n').or(of('\r')).or(of(0x85)).or(of(0x2028, 0x2029));

    static final CodePoints DOT = LINE_ENDS.not();

    private static final int ASCII = 128;
    private static final int CASE = 'a' - 'A';

    /** First and last of each range in turn; ascending, not touching one another. */
    private final int[] bounds;

    private final long asciiLow;
    private final long asciiHigh;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
        var low = 0L;
        var high = 0L;
        for (int i = 0; i < bounds.length; i += 2) {
            for (int c = bounds[i]; c <= bounds[i + 1] && c < ASCII; c++) {
                if (c < Long.SIZE) {
                    low |= 1L << c;
                } else {
                    high |= 1L << c;
                }
            }
        }
        asciiLow = low;
        asciiHigh = high;
    }

    static CodePoints of(int only) {
        return of(only, only);
    }

    static CodePoints of(int first, int last) {
        return new CodePoints(new int[] {first, last});
    }

    static CodePoints of(BitSet members) {
        var bounds = new int[2 * members.cardinality()];
        int size = 0;
        for (int first = members.nextSetBit(0); first >= 0; ) {
            int end = members.nextClearBit(first);
            bounds[size++] = first;
            bounds[size++] = end - 1;
            first = members.nextSetBit(end);
        }
        return new CodePoints(Arrays.copyOf(bounds, size));
    }

    /** Which of the first 64 characters it has, as bits. */
    long below64() {
        return asciiLow;
    }

    /** And of the next 64. */
    long below128() {
        return asciiHigh;
    }

    boolean has(int codePoint) {
        if (codePoint < ASCII) {
            return (((codePoint < Long.SIZE ? asciiLow : asciiHigh) >>> codePoint) & 1) != 0;
        }
        int found = Arrays.binarySearch(bounds, codePoint);
        // On a bound it is inside; between two bounds it is inside if an odd number of them lie below.
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    CodePoints or(CodePoints other) {
        if (bounds.length == 0 || other.bounds.length == 0) {
            return bounds.length == 0 ? other : this;
        }
        var merged = new int[bounds.length + other.bounds.length];
        int size = 0;
        int left = 0;
        int right = 0;
        while (left < bounds.length || right < other.bounds.length) {
            boolean fromLeft =
                    right == other.bounds.length || (left < bounds.length && bounds[left] <= other.bounds[right]);
            int first = fromLeft ? bounds[left] : other.bounds[right];
            int last = fromLeft ? bounds[left + 1] : other.bounds[right + 1];
            if (fromLeft) {
                left += 2;
            } else {
                right += 2;
            }
            if (size > 0 && first <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], last);
            } else {
                merged[size++] = first;
                merged[size++] = last;
            }
        }
        return new CodePoints(Arrays.copyOf(merged, size));
    }

    CodePoints not() {
        var gaps = new int[bounds.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                gaps[size++] = next;
                gaps[size++] = bounds[i] - 1;
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps[size++] = next;
            gaps[size++] = Character.MAX_CODE_POINT;
        }
        return new CodePoints(Arrays.copyOf(gaps, size));
    }

    /** This set and the other case of its ASCII letters: what {@code (?i)} means in Java. */
    CodePoints ignoringCase() {
        var folded = this;
        for (int c = 'a'; c <= 'z'; c++) {
            if (has(c) != has(c - CASE)) {
                folded = folded.or(of(c)).or(of(c - CASE));
            }
        }
        return folded;
    }

    /** The one code point in it, or -1. */
    int only() {
        return bounds.length == 2 && bounds[0] == bounds[1] ? bounds[0] : -1;
    }

    /** The small letter, if it holds just an ASCII letter in both cases, or -1. */
    int letter() {
        boolean two = bounds.length == 4 && bounds[0] == bounds[1] && bounds[2] == bounds[3];
        boolean pair = two && bounds[0] >= 'A' && bounds[0] <= 'Z' && bounds[2] == bounds[0] + CASE;
        return pair ? bounds[2] : -1;
    }

    /** Whether it takes every character that can stand in a line. */
    boolean takesAnything() {
        var all = or(LINE_ENDS).bounds;
        return all.length == 2 && all[0] == 0 && all[1] == Character.MAX_CODE_POINT;
    }

    boolean meets(long low, long high, boolean beyondAscii) {
        return (asciiLow & low) != 0
                || (asciiHigh & high) != 0
                || (beyondAscii && bounds.length > 0 && bounds[bounds.length - 1] >= ASCII);
    }

    /** Some member, a printable ASCII one where there is one; -1 of the empty set. */
    int example() {
        for (int c = '~'; c >= ' '; c--) {
            if (has(c)) {
                return c;
            }
        }
        return bounds.length == 0 ? -1 : bounds[bounds.length - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
