package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;

/**
 * An entry as it is live.
 *
 * @param revision from 1; 0 where entries come from files alone
 */
public record PublishedEntry(EntryDocument document, int revision, Quarantine quarantine) {

    public PublishedEntry(EntryDocument document, int revision) {
        this(document, revision, Quarantine.NONE);
    }

    public Entry entry() {
        return document.entry();
    }

    /** The regex that is searched for; empty where there is none, or not any more. */
    String regex() {
        return quarantine.isOn() ? "" : entry().recognition().regex();
    }

    PublishedEntry in(Quarantine other) {
        return new PublishedEntry(document, revision, other);
    }
}
