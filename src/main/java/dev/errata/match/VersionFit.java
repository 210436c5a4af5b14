package dev.errata.match;

/** Whether an entry applies to the versions that the asker runs. */
public enum VersionFit {
    AFFECTED,
    NOT_AFFECTED,
    UNKNOWN
}
