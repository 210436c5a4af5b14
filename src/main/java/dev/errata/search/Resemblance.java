package dev.errata.search;

import java.util.List;

/**
 * How much of an entry's wording a line contains.
 *
 * @param entry position of the entry in the list that the index was made of
 * @param wording which of its wordings
 * @param coverage 0..1, the share of the wording's rarity that the line has; 1 where all its words are there
 * @param weight rarity of the words they share, in nats
 * @param shared how many telling words they share
 * @param missing words of the wording that the line lacks
 * @param focus 0..1, the share of what the line says, in words that any entry knows, that the wording says too
 * @param whole whether the line has the wording's words one after the other
 * @param start offset in the line of the first shared word
 * @param end offset in the line after the last shared word
 */
public record Resemblance(
        int entry,
        Kind wording,
        double coverage,
        double weight,
        int shared,
        List<String> missing,
        double focus,
        boolean whole,
        int start,
        int end) {

    /** A quoted message or another wording of it, in either language; or what one alternative of the regex demands literally. */
    public enum Kind {
        SIGNATURE,
        ALIAS,
        PATTERN
    }

    public Resemblance {
        missing = List.copyOf(missing);
    }
}
