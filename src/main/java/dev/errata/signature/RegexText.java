package dev.errata.signature;

/**
 * The text of a regex, read code point by code point. Quotes ({@code \Q..\E}) are taken out beforehand, as Java does; what
 * stood in one never means anything but itself.
 */
final class RegexText {

    static final int END = -1;

    private final int[] codePoints;
    private final boolean[] quoted;
    private final int[] offsets;
    private int size;
    private int next;

    RegexText(String regex) {
        codePoints = new int[regex.length()];
        quoted = new boolean[regex.length()];
        offsets = new int[regex.length() + 1];
        boolean quoting = false;
        for (int i = 0; i < regex.length(); ) {
            int c = regex.codePointAt(i);
            boolean escape = c == '\\' && i + 1 < regex.length();
            if (escape && regex.charAt(i + 1) == (quoting ? 'E' : 'Q')) {
                quoting = !quoting;
                i += 2;
            } else if (escape && !quoting) {
                add(c, false, i);
                add(regex.codePointAt(i + 1), false, i + 1);
                i += 1 + Character.charCount(regex.codePointAt(i + 1));
            } else {
                add(c, quoting, i);
                i += Character.charCount(c);
            }
        }
        offsets[size] = regex.length();
    }

    private void add(int codePoint, boolean inQuote, int offset) {
        codePoints[size] = codePoint;
        quoted[size] = inQuote;
        offsets[size] = offset;
        size++;
    }

    /** Offset in the regex as it was written of what is read next. */
    int at() {
        return offsets[next];
    }

    boolean ended() {
        return next == size;
    }

    /** What is read next if it can be syntax; {@link #END} at the end and inside a quote. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        int i = next + ahead;
        return i < size && !quoted[i] ? codePoints[i] : END;
    }

    boolean take(int expected) {
        boolean there = peek() == expected;
        if (there) {
            next++;
        }
        return there;
    }

    /** Reads the next code point for what it is, quoted or not. */
    int read() {
        return codePoints[next++];
    }

    /** Steps over syntax; past the end it is broken with this reason. */
    int readSyntax(String otherwise) {
        int c = peek();
        if (c == END) {
            throw RefusedRegex.broken(otherwise, at());
        }
        next++;
        return c;
    }

    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }
}
