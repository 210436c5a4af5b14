package dev.errata.intake;

import dev.errata.intake.Arrival.Glimpse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one sender sent, minute by minute. Not thread-safe. */
final class Sender {

    static final int MINUTES = 15;

    private static final int GLIMPSES = 5;
    private static final long[] NONE = new long[MINUTES];

    /** What is counted, minute by minute. */
    enum What {
        REQUESTS,
        RECORDS,
        LOOKED,
        BAD,
        REFUSED
    }

    private final Map<What, long[]> counts = new EnumMap<>(What.class);
    private final long[] minutes = new long[MINUTES];
    private final Deque<Glimpse> glimpses = new ArrayDeque<>();
    private Instant last = Instant.EPOCH;

    void count(What what, long many, Instant now) {
        last = now;
        int slot = slot(now);
        counts.computeIfAbsent(what, any -> new long[MINUTES])[slot] += many;
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
            counts.values().forEach(each -> each[slot] = 0);
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
        var column = counts.getOrDefault(what, NONE);
        for (int slot = 0; slot < MINUTES; slot++) {
            sum += minute - minutes[slot] < MINUTES ? column[slot] : 0;
        }
        return sum;
    }
}
