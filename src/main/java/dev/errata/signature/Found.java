package dev.errata.signature;

/** Where a match was found, written over by the next one. */
final class Found {

    private int start;
    private int end;

    void set(int from, int to) {
        start = from;
        end = to;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
