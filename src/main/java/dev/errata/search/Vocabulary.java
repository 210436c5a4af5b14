package dev.errata.search;

import dev.errata.entry.Entry;
import java.util.List;

/**
 * What all entries say, cut into words: to look lines up in, and to judge what a text is about. Immutable and thread-safe.
 */
public record Vocabulary(TextIndex text, DomainModel domains) {

    /** Cuts and indexes; about a millisecond of two cores an entry. Positions are positions in this list. */
    public static Vocabulary of(List<Entry> entries) {
        return among(Slip.of(entries));
    }

    static Vocabulary among(List<Slip> slips) {
        return new Vocabulary(TextIndex.of(slips), DomainModel.of(slips));
    }
}
