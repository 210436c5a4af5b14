package dev.errata.signature;

/**
 * What one regex cost in service since its set began to count. All but hits and dear lines is measured in one line of
 * {@value Meter#ONE_IN} and reckoned up.
 *
 * @param candidates lines that were looked at for it, as they have one of its literals
 * @param hits lines that it matched; all are counted
 * @param characters of the candidates together
 * @param work characters and instructions that were looked at for it
 * @param nanos how long that took, in nanoseconds
 * @param dear lines that took more than a regex may; all are counted
 */
public record Cost(long candidates, long hits, long characters, long work, long nanos, long dear) {

    /**
     * What a regex may take in service for each character. Twice what it may take on the lines of {@link AttackCost}, so that
     * nobody who sends lines can have a regex switched off that is as an editor's must be.
     */
    public static final long BUDGET = 2 * AttackCost.BUDGET / AttackCost.LINE;

    /** In a shorter line not even a dear regex takes long. */
    private static final int SHORT = 512;

    /** On fewer lines it may have been bad luck. */
    public static final long ENOUGH = 100;

    public static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);

    /** The work beyond which a line of so many characters is dear. */
    static long limit(int length) {
        return BUDGET * Math.max(SHORT, length);
    }

    boolean isKnown() {
        return candidates > 0 || dear > 0;
    }

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(
                candidates + other.candidates,
                hits + other.hits,
                characters + other.characters,
                work + other.work,
                nanos + other.nanos,
                dear + other.dear);
    }

    /** How long one line takes, in nanoseconds; 0 where there was none. */
    public long nanosEach() {
        return candidates == 0 ? 0 : nanos / candidates;
    }

    /** How much is looked at for each character of a candidate; 0 where there was none. */
    public double workEach() {
        return characters == 0 ? 0 : (double) work / characters;
    }

    /** Whether it took more than a regex may; counted, not timed, so that a busy machine is nobody's fault. */
    public boolean overBudget() {
        return dear >= ENOUGH;
    }
}
