package dev.errata.signature;

import java.util.Arrays;

/** What has been seen of a line in one segment so far: each trail and plan at most once. Not thread-safe. */
final class Marks {

    private final int[] trails;
    private final int[] plans;
    private int line;
    private int[] candidates = new int[16];
    private int count;

    Marks(int trailCount, int planCount) {
        trails = new int[trailCount];
        plans = new int[planCount];
    }

    void nextLine() {
        if (line == Integer.MAX_VALUE) {
            Arrays.fill(trails, 0);
            Arrays.fill(plans, 0);
            line = 0;
        }
        line++;
        count = 0;
    }

    boolean isSeen(int trail) {
        return trails[trail] == line;
    }

    void add(int trail) {
        trails[trail] = line;
        if (count == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * count);
        }
        candidates[count++] = trail;
    }

    int count() {
        return count;
    }

    int candidate(int i) {
        return candidates[i];
    }

    boolean isDone(int plan) {
        return plans[plan] == line;
    }

    void done(int plan) {
        plans[plan] = line;
    }
}
