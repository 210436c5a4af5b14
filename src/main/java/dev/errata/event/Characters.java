package dev.errata.event;

/** What kinds of characters the scanners of this room tell apart; ASCII only, as keys, logs and frames are. */
final class Characters {

    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isWord(char c) {
        return isAlphanumeric(c) || c == '_';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** The character at {@code at}, or NUL outside of the text. */
    static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where a run of {@code least} to {@code most} digits that starts at {@code from} ends, or -1. */
    static int digits(String text, int from, int least, int most) {
        if (from < 0) {
            return -1;
        }
        int i = from;
        while (i < text.length() && i - from < most && isDigit(text.charAt(i))) {
            i++;
        }
        return i - from >= least ? i : -1;
    }

    /** Behind {@code expected} if it stands at {@code from}, or -1. */
    static int literal(String text, int from, String expected) {
        return from >= 0 && text.startsWith(expected, from) ? from + expected.length() : -1;
    }

    /** The last {@code c} in that range, or -1; never looks outside of it, so that a scan of many ranges stays linear. */
    static int lastIndexOf(String text, char c, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
