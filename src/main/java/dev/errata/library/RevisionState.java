package dev.errata.library;

/** What a revision does to its entry: nothing yet, puts it live, or takes it out. */
public enum RevisionState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
