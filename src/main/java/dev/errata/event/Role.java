package dev.errata.event;

/** What a line is within its event: the ranker trusts some more than others. */
public enum Role {
    /**
     * The line that states the error: an exception's own message (in a Python traceback the last line), or a plain record. Every
     * physical line of a wrapped message, and the joined one.
     */
    HEADLINE,
    /** The innermost cause of a chain: the last "Caused by", the first of chained Python tracebacks, the message of a Rust panic. */
    CAUSE,
    /** A cause or wrapping exception between the outermost and the innermost. */
    LINK,
    /** A stack frame of the program itself or of a library. */
    FRAME,
    /** A closing summary that repeats what was said above, such as "BUILD FAILURE" or "npm ERR! A complete log". */
    SUMMARY,
    /** A line that stands inside an event and is none of the others. */
    DETAIL
}
