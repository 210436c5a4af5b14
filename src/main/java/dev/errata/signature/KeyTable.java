package dev.errata.signature;

/**
 * From packed pieces of text to ranges of numbers. A small filter in front says of most pieces that they are not there, and key and
 * range lie side by side, so that a look costs one line of cache.
 */
final class KeyTable {

    private static final int KEYS_PER_WORD = 4;

    private final long[] filter;
    private final int filterShift;
    private final long[] slots;
    private final int shift;

    /** @param atMost keys that will be put into it */
    KeyTable(int atMost) {
        int bits = bits(2 * atMost);
        slots = new long[2 << bits];
        shift = Long.SIZE - bits;
        int filterBits = bits(atMost / KEYS_PER_WORD);
        filter = new long[1 << filterBits];
        filterShift = Long.SIZE - filterBits;
    }

    private static int bits(int size) {
        return Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(size));
    }

    /** Adds a key that is not there yet, and its range, which is not empty. */
    void put(long key, int from, int to) {
        long mixed = mixed(key);
        filter[(int) (mixed >>> filterShift)] |= both(mixed);
        int slot = slot(key, mixed);
        slots[2 * slot] = key;
        slots[2 * slot + 1] = ((long) to << Integer.SIZE) | from;
    }

    /**
     * Moves those keys that may be here, and the numbers beside them, to the front. Without a branch, so that one look at memory need
     * not wait for another.
     *
     * @return how many they are
     */
    int sift(long[] keys, int[] beside, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            long mixed = mixed(key);
            long missing = ~filter[(int) (mixed >>> filterShift)] & both(mixed);
            keys[kept] = key;
            beside[kept] = beside[i];
            kept += (int) (((missing | -missing) >>> (Long.SIZE - 1)) ^ 1);
        }
        return kept;
    }

    /** The range of a key: its end in the upper half, its beginning in the lower; zero if it is not there. */
    long range(long key) {
        return slots[2 * slot(key, mixed(key)) + 1];
    }

    /** The ranges of many keys: one after another without a look at what was found, so that one look at memory need not wait for another. */
    void ranges(long[] keys, long[] ranges, int count) {
        for (int i = 0; i < count; i++) {
            ranges[i] = range(keys[i]);
        }
    }

    static int from(long range) {
        return (int) range;
    }

    static int to(long range) {
        return (int) (range >>> Integer.SIZE);
    }

    private static long mixed(long key) {
        return (key ^ (key >>> 29)) * 0x9E3779B97F4A7C15L;
    }

    /** The two bits of a key in its word of the filter. */
    private static long both(long mixed) {
        return (1L << (mixed >>> 24)) | (1L << (mixed >>> 30));
    }

    /** Where a key is, or would be. */
    private int slot(long key, long mixed) {
        int slot = (int) (mixed >>> shift);
        int last = slots.length / 2 - 1;
        while (slots[2 * slot + 1] != 0 && slots[2 * slot] != key) {
            slot = (slot + 1) & last;
        }
        return slot;
    }
}
