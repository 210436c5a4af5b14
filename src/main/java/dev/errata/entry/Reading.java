package dev.errata.entry;

/** What reading the text of one entry came to. */
public sealed interface Reading {

    /** It can be used. What else may be wrong with it, the linter says. */
    record Complete(EntryDocument document, Places places) implements Reading {}

    /** It cannot be used. */
    record Broken(Fault fault) implements Reading {}
}
