package dev.errata.signature;

/**
 * Measures what is looked at for one regex after another. To write each look down would cost as much as many a look: one line in
 * {@value #ONE_IN} is written down, drawn by lot, and stands for the others. Looks that are too dear are written down always. Not
 * thread-safe.
 */
final class Meter {

    static final int ONE_IN = 16;

    /** Its multiples, as fractions of all numbers, are spread as evenly as can be, also those of every second line, or every tenth. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int LOT_BITS = Long.SIZE - Integer.numberOfTrailingZeros(ONE_IN);

    private long lot;
    private boolean drawn;
    private long limit;
    private long before;
    private long start;

    /** A line begins; {@code counting} is whether anything is to be written down. */
    void begin(LineText line, boolean counting) {
        lot += GOLDEN;
        drawn = counting && lot >>> LOT_BITS == 0;
        limit = counting ? Cost.limit(line.length()) : Long.MAX_VALUE;
    }

    /** A look for one regex begins. */
    void look(LineText line) {
        before = line.work();
        start = drawn ? System.nanoTime() : 0;
    }

    /** Whether the look that began last is to be written down. */
    boolean isNotable(LineText line) {
        return drawn || line.work() - before > limit;
    }

    /** Writes the look that began last down; {@code first} is whether it is the first for its regex in this line. */
    void note(LineText line, boolean first, Tally tally) {
        long work = line.work() - before;
        if (drawn) {
            long nanos = System.nanoTime() - start;
            tally.look(first ? ONE_IN : 0, (long) ONE_IN * line.length(), ONE_IN * work, ONE_IN * nanos);
        }
        if (work > limit) {
            tally.dear();
        }
    }
}
