package dev.errata.signature;

/**
 * Java's idea of a word's edge: between an ASCII word character and anything else, where a combining mark counts as part of
 * the word if a letter or digit stands before it.
 *
 * <p>Must be moved through a line from left to right; a long run of marks would else be walked again and again.
 */
final class WordEdge {

    /** The first combining mark in Unicode: below it, nothing needs a look back. */
    private static final int FIRST_MARK = 0x300;

    private int seen;
    private boolean based;
    private boolean basedBefore;

    void reset() {
        seen = 0;
        based = false;
        basedBefore = false;
    }

    boolean at(char[] line, int length, int i) {
        follow(line, length, i);
        boolean left = i > 0 && isWord(Character.codePointBefore(line, i), basedBefore);
        boolean right = i < length && isWord(Character.codePointAt(line, i, length), based);
        return left != right;
    }

    private static boolean isWord(int c, boolean onBase) {
        return c < FIRST_MARK ? Escapes.WORD.has(c) : Character.getType(c) == Character.NON_SPACING_MARK && onBase;
    }

    /** Keeps whether a mark at a place, and at the place before it, has something to combine with. */
    private void follow(char[] line, int length, int i) {
        for (; seen <= i && seen < length; seen++) {
            basedBefore = based;
            if (line[seen] < FIRST_MARK) {
                based = Character.isLetterOrDigit(line[seen]);
            } else {
                int c = Character.codePointAt(line, seen, length);
                based = Character.isLetterOrDigit(c)
                        || (Character.getType(c) == Character.NON_SPACING_MARK && basedBefore);
            }
        }
        if (i == length && seen == length) {
            basedBefore = based;
            seen++;
        }
    }
}
