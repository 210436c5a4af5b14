package dev.errata.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the error codes of a text, as they are written: letters and a number ({@code TS2307}, {@code ORA-12541}), or capitals that say
 * that they are one ({@code ENOENT}, {@code ERR_MODULE_NOT_FOUND}). By hand, as every line of a text is read so.
 */
final class CodeReader {

    private static final int MOST_LETTERS = 6;
    private static final int LEAST_DIGITS = 2;
    private static final int MOST_DIGITS = 6;

    private CodeReader() {}

    static List<String> codesIn(String text) {
        var codes = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = isCapital(text, at) ? Math.max(numbered(text, at), named(text, at)) : -1;
            if (end > 0) {
                codes.add(text.substring(at, end));
                at = end;
            } else {
                at++;
            }
            while (at < text.length() && isWord(text, at - 1) && isWord(text, at)) {
                at++;
            }
        }
        return codes;
    }

    /** Where the code ends that begins here with up to six capitals, perhaps a hyphen, and two to six digits; -1 where there is none. */
    private static int numbered(String text, int start) {
        int at = start;
        while (isCapital(text, at)) {
            at++;
        }
        if (at - start > MOST_LETTERS) {
            return -1;
        }
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        int digits = at;
        while (isDigit(text, at)) {
            at++;
        }
        boolean fits = at - digits >= LEAST_DIGITS && at - digits <= MOST_DIGITS;
        return fits && !isWord(text, at) ? at : -1;
    }

    /** The same for a word of capitals and underscores alone that is the name of an error. */
    private static int named(String text, int start) {
        int at = start;
        int mark = -1;
        while (isCapital(text, at) || isMark(text, at)) {
            mark = mark < 0 && isMark(text, at) ? at : mark;
            at++;
        }
        if (isWord(text, at)) {
            return -1;
        }
        boolean one = mark < 0 && text.charAt(start) == 'E' && at - start >= 5;
        boolean first = text.startsWith("ERR_", start) && at - start > 4;
        int second = mark - start >= 2 ? text.indexOf("ERR", mark + 1) : -1;
        return one || first || (second >= 0 && second + 3 <= at) ? at : -1;
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && text.charAt(at) == '_';
    }

    static boolean isWord(String text, int at) {
        return isCapital(text, at)
                || isDigit(text, at)
                || isMark(text, at)
                || (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z');
    }
}
