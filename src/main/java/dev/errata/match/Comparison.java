package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.match.Match.Rival;

/** How an entry that somebody asks about stands among those that a text gives signs of. */
public sealed interface Comparison {

    /** The entry that was asked about. */
    Entry asked();

    /**
     * It is the first itself.
     *
     * @param answers whether it is an answer, or only the nearest
     */
    record First(Entry asked, double score, boolean answers) implements Comparison {}

    /**
     * Another is before it.
     *
     * @param before the first that claims the same lines, else the first of all
     * @param score of that one, 0..1
     * @param rival the asked one and what the other has before it
     * @param found whether anything in the text speaks for the asked one
     */
    record Behind(Entry before, Entry asked, double score, Rival rival, boolean found) implements Comparison {

        /** Whether the one before it leads to it by the entries' own ties. */
        boolean follows() {
            return Relation.leads(before, asked);
        }
    }

    /** The text gives no sign of any entry. */
    record Nothing(Entry asked) implements Comparison {}
}
