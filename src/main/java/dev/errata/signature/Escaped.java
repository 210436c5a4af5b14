package dev.errata.signature;

/** What an escape came to. */
sealed interface Escaped {

    record Letter(int codePoint) implements Escaped {}

    /** Like {@code \d}. */
    record Kind(CodePoints set) implements Escaped {}
}
