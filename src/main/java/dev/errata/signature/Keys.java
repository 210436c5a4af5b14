package dev.errata.signature;

/** Pieces of a line that are to be looked up, and where in the line they are. Not thread-safe. */
final class Keys {

    /** So many places fit, with a piece of each size at each. */
    static final int PLACES = 256;

    private final long[] keys = new long[PLACES * GramFilter.SIZES.size()];
    private final int[] places = new int[keys.length];
    private final long[] ranges = new long[keys.length];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long key, int place) {
        keys[size] = key;
        places[size++] = place;
    }

    /** Drops those that a table cannot have. */
    void sift(KeyTable table) {
        size = table.sift(keys, places, size);
    }

    /** Looks all of them up. */
    void find(KeyTable table) {
        table.ranges(keys, ranges, size);
    }

    int size() {
        return size;
    }

    /** What a table has of a key. */
    long range(int i) {
        return ranges[i];
    }

    int place(int i) {
        return places[i];
    }
}
