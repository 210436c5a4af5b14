package dev.errata.library;

/**
 * What a regex of the dialect asks for, as far as the linter cares.
 *
 * @param wildcards the most unbounded dots that one alternative has
 * @param repeatsARepeat whether an unbounded repeat may consist of one unbounded repeat, as in {@code (a+)+}: exponential where
 *     engines backtrack
 */
record RegexShape(int wildcards, boolean repeatsARepeat) {

    /** Reads a regex that the dialect accepts. */
    static RegexShape of(String regex) {
        var walk = new RegexWalk(regex);
        var whole = walk.alternatives();
        return new RegexShape(whole.wildcards(), walk.repeatsARepeat());
    }
}
