package dev.errata.event;

/** How bad a record is, by its own word. */
public enum Severity {
    /** It does not say. */
    UNKNOWN,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL;

    /** Whether the record says that nothing is wrong. */
    public boolean harmless() {
        return this == DEBUG || this == INFO;
    }
}
