package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;

/**
 * An entry as it is live.
 *
 * @param revision from 1; 0 where entries come from files alone
 * @param digest the SHA-256 of its canonical text; empty where nobody needs it, as nothing that is derived from it is kept
 */
public record PublishedEntry(EntryDocument document, int revision, String digest, Quarantine quarantine) {

    /** One of which nothing that is derived is kept. */
    public PublishedEntry(EntryDocument document, int revision) {
        this(document, revision, "");
    }

    /** One of which all is searched for. */
    PublishedEntry(EntryDocument document, int revision, String digest) {
        this(document, revision, digest, Quarantine.NONE);
    }

    public Entry entry() {
        return document.entry();
    }

    /** The regex that is searched for; empty where there is none, or not any more. */
    String regex() {
        return quarantine.isOn() ? "" : entry().recognition().regex();
    }

    PublishedEntry in(Quarantine other) {
        return new PublishedEntry(document, revision, digest, other);
    }
}
