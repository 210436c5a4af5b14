package dev.errata.cli;

/** What a verb tells the shell. */
final class ExitCode {

    /** Something matched; nothing is wrong. */
    static final int YES = 0;

    /** Nothing matched; the linter found errors. */
    static final int NO = 1;

    /** The verb could not do its work. */
    static final int TROUBLE = 2;

    private ExitCode() {}
}
