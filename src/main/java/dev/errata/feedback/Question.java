package dev.errata.feedback;

/** What is believed something of. */
public enum Question {
    /** Is the entry right where it matches? Authored as its confidence. */
    RIGHT,
    /** Does anything in the entry help? Authored as its fix success rate. */
    HELPS,
    /** Does this workaround work? Authored as its success rate. */
    WORKAROUND,
    /** Does this dead end fail? Authored as its fail rate. */
    DEAD_END
}
