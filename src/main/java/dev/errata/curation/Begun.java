package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.entry.Fault;

/** What came of beginning a draft of a new entry. */
public sealed interface Begun {

    record Made(Draft draft) implements Begun {}

    /** An entry of that id is live, or one that replaces it. */
    record Taken(EntryId live) implements Begun {}

    record Unreadable(Fault fault) implements Begun {}
}
