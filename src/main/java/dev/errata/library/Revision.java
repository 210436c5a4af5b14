package dev.errata.library;

/**
 * What an entry said at one time.
 *
 * @param document canonical JSON
 */
public record Revision(RevisionHead head, String document) {}
