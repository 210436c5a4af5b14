package dev.errata.match;

import dev.errata.entry.Entry.Check;

/**
 * How much a check tells of its cause: the factors by which its odds change.
 *
 * <p>An author's weight of 0 is a coin toss and one of 1 is sure in 99 cases of 100: a find is right with the probability ½ + 0.49 w, so
 * that no single line of output ever proves a cause. That an output lacks what was looked for says less: a log was rotated, a version
 * words it otherwise. It counts the fourth root of the find, the other way; and that nothing rules a cause out only the eighth root, as
 * what rules it out is seldom there whatever the cause.
 *
 * @param find the factor where the regex hits; above 1 where a find supports the cause, below where it rules it out
 * @param absence the factor where the command was run and the regex hits nothing
 */
record Telling(double find, double absence) {

    private static final double MOST = 0.49;
    private static final double UNSUPPORTED = 0.25;
    private static final double NOT_RULED_OUT = 0.125;

    static Telling of(Check check) {
        double right = 0.5 + MOST * check.weight();
        double odds = right / (1 - right);
        return check.supports()
                ? new Telling(odds, Math.pow(odds, -UNSUPPORTED))
                : new Telling(1 / odds, Math.pow(odds, NOT_RULED_OUT));
    }

    /** How likely a find is where the cause is the right one; by Bayes, the two factors leave no choice. */
    double findIfRight() {
        return find * findOtherwise();
    }

    /** How likely a find is where another cause is the right one. */
    double findOtherwise() {
        return find == absence ? 0.5 : (1 - absence) / (find - absence);
    }
}
