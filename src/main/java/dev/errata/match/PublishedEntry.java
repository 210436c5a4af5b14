package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;

/**
 * An entry as it is live.
 *
 * @param revision from 1; 0 where entries come from files alone
 */
public record PublishedEntry(EntryDocument document, int revision) {

    public Entry entry() {
        return document.entry();
    }
}
