package dev.errata.signature;

import java.util.Arrays;

/** What has been seen of a line in one segment so far: each watchword and each plan at most once. Not thread-safe. */
final class Marks {

    private static final int KEPT = 1 << 16;
    private static final int LEAST_PLACES = 512;
    private static final int STANDING = 256;

    private final int[] words;
    private final int[] plans;
    private final int[] starts;
    private final int[] leftmost;
    private final int[] ranks;
    private final int[] noted;
    private int line;
    private int[] places = new int[LEAST_PLACES];
    private final Keys keys = new Keys();
    private final Places literals;
    private final int[] standing = new int[STANDING];
    private int standingCount;
    private int[] inLine = new int[16];
    private int wordCount;
    private int[] candidates = new int[16];
    private int candidateCount;
    private int[] matched = new int[16];
    private int matchedCount;

    Marks(int allWords, int planCount, int literalCount) {
        literals = new Places(literalCount);
        words = new int[allWords];
        plans = new int[planCount];
        starts = new int[planCount];
        leftmost = new int[planCount];
        ranks = new int[planCount];
        noted = new int[planCount];
    }

    void nextLine() {
        if (line == Integer.MAX_VALUE) {
            literals.forget();
            Arrays.fill(words, 0);
            Arrays.fill(plans, 0);
            Arrays.fill(noted, 0);
            line = 0;
        }
        line++;
        wordCount = 0;
        candidateCount = 0;
        standingCount = 0;
        matchedCount = 0;
    }

    /** Room for a place at each of so many characters, and for one more. */
    int[] places(int length) {
        if (places.length <= length || (places.length > KEPT && length < KEPT)) {
            places = new int[Math.max(LEAST_PLACES, length + 1)];
        }
        return places;
    }

    /** Where literals are in the line that has this number. */
    Places places() {
        return literals;
    }

    int line() {
        return line;
    }

    Keys keys() {
        return keys;
    }

    /** Notes a watchword, if nothing differs; without a branch that depends on it. It is not seen before {@link #seeStanding}. */
    void stands(int word, long differs) {
        if (standingCount == STANDING) {
            seeStanding();
        }
        standing[standingCount] = word;
        standingCount += (int) (((differs | -differs) >>> (Long.SIZE - 1)) ^ 1);
    }

    /** Sees every watchword that was noted. */
    void seeStanding() {
        for (int i = 0; i < standingCount; i++) {
            see(standing[i]);
        }
        standingCount = 0;
    }

    private void see(int word) {
        if (words[word] != line) {
            words[word] = line;
            if (wordCount == inLine.length) {
                inLine = Arrays.copyOf(inLine, 2 * wordCount);
            }
            inLine[wordCount++] = word;
        }
    }

    int words() {
        return wordCount;
    }

    int word(int i) {
        return inLine[i];
    }

    /** Room for so many more candidates, behind those that are there. */
    int[] candidates(int more) {
        if (candidateCount + more > candidates.length) {
            candidates = Arrays.copyOf(candidates, Math.max(2 * candidates.length, candidateCount + more));
        }
        return candidates;
    }

    /** So many candidates are there now. */
    void candidatesAre(int count) {
        candidateCount = count;
    }

    int candidates() {
        return candidateCount;
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

    /** Whether this is asked of a plan for the first time in this line. */
    boolean isFirstNote(int plan) {
        boolean first = noted[plan] != line;
        noted[plan] = line;
        return first;
    }

    /** Of the trails that match for a plan, keeps the one that starts first; of two from one place, the one of lower rank. */
    void match(int plan, int trail, int rank, int start) {
        if (!isDone(plan)) {
            done(plan);
            if (matchedCount == matched.length) {
                matched = Arrays.copyOf(matched, 2 * matchedCount);
            }
            matched[matchedCount++] = plan;
        } else if (start > starts[plan] || (start == starts[plan] && rank > ranks[plan])) {
            return;
        }
        starts[plan] = start;
        leftmost[plan] = trail;
        ranks[plan] = rank;
    }

    int matches() {
        return matchedCount;
    }

    /** The plan of a match. */
    int plan(int i) {
        return matched[i];
    }

    int trail(int plan) {
        return leftmost[plan];
    }

    int start(int plan) {
        return starts[plan];
    }
}
