package dev.errata.intake;

import dev.errata.intake.Arrival.Glimpse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What one sender sent, minute by minute. Not thread-safe. */
final class Sender {

    static final int MINUTES = 15;

    private static final int GLIMPSES = 5;

    /** What is counted, each in a column of its own. */
    enum What {
        REQUESTS,
        RECORDS,
        LOOKED,
        BAD,
        REFUSED
    }

    private final long[][] counts = new long[MINUTES][What.values().length];
    private final long[] minutes = new long[MINUTES];
    private final Deque<Glimpse> glimpses = new ArrayDeque<>();
    private Instant last = Instant.EPOCH;

    void count(What what, long many, Instant now) {
        last = now;
        int slot = slot(now);
        counts[slot][what.ordinal()] += many;
    }

    void glimpse(Glimpse glimpse) {
        if (glimpses.size() >= GLIMPSES) {
            glimpses.removeLast();
        }
        glimpses.addFirst(glimpse);
    }

    private int slot(Instant now) {
        long minute = now.getEpochSecond() / 60;
        int slot = (int) (minute % MINUTES);
        if (minutes[slot] != minute) {
            minutes[slot] = minute;
            Arrays.fill(counts[slot], 0);
        }
        return slot;
    }

    boolean heardSince(Instant since) {
        return last.isAfter(since);
    }

    Instant last() {
        return last;
    }

    /** The glimpses, latest first. */
    List<Glimpse> glimpses() {
        return new ArrayList<>(glimpses);
    }

    long sum(What what, Instant now) {
        long minute = now.getEpochSecond() / 60;
        long sum = 0;
        for (int slot = 0; slot < MINUTES; slot++) {
            sum += minute - minutes[slot] < MINUTES ? counts[slot][what.ordinal()] : 0;
        }
        return sum;
    }
}
