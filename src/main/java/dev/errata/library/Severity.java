package dev.errata.library;

/** How much a finding weighs. */
public enum Severity {
    /** Something is wrong: a part of the entry, or all of it, cannot be used. */
    ERROR,
    /** Something should be looked at; the entry is used as it is. */
    WARNING;

    /** The word on the wire and in the terminal. */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
