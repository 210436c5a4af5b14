package dev.errata.event;

/**
 * What stands before a line's own text.
 *
 * @param length of it, in UTF-16 units
 * @param source the container or pod that the line says it is from; empty where it says none
 * @param stamped whether a time stamp was among it
 * @param levelled whether a level, logger or thread was among it: then the text starts a record of its own
 * @param quoted whether it is only a quote mark or the border of a box, which repeats on wrapped lines
 */
record Cut(int length, String source, boolean stamped, boolean levelled, boolean quoted) {

    static final Cut NONE = new Cut(0, "", false, false, false);

    /** Whether the line was printed by itself, so that the one before it can not go on in it. */
    boolean startsRecord() {
        return length > 0 && !quoted;
    }
}
