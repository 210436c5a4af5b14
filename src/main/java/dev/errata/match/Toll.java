package dev.errata.match;

import dev.errata.signature.Cost;

/**
 * What the regex of an entry costs those who look errors up on this node, since the node started or the regex changed.
 *
 * @param candidates about how many lines were looked at for it
 * @param hits lines that it matched
 * @param nanosEach about how long a candidate takes, in nanoseconds; 0 where that is not known
 */
public record Toll(long candidates, long hits, long nanosEach) {

    static Toll of(Cost cost) {
        return new Toll(cost.candidates(), cost.hits(), cost.nanosEach());
    }
}
