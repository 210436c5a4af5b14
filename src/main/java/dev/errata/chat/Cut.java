package dev.errata.chat;

import java.util.function.UnaryOperator;

/** Shortens plain text, before anything is escaped or marked up: so no escape, no mark and no character is ever cut in two. */
final class Cut {

    private static final String MORE = "…";

    private Cut() {}

    /** The beginning of {@code text}, at most {@code most} UTF-16 units with the "…" that says that there was more. */
    static String to(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - MORE.length());
        return most < MORE.length() ? "" : text.substring(0, whole(text, end)) + MORE;
    }

    /** The longest beginning that is at most {@code most} units long once it is {@code written}, which only adds to it. */
    static String to(String text, int most, UnaryOperator<String> written) {
        var whole = written.apply(text);
        int fits = 0;
        int beyond = whole.length() <= most ? 0 : text.length();
        while (beyond - fits > 1) {
            int middle = (fits + beyond) >>> 1;
            if (written.apply(to(text, middle)).length() <= most) {
                fits = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond == 0 ? whole : written.apply(to(text, fits));
    }

    /** The first lines, whole ones only: half of a command may do what nobody wants. Empty where not even one has room. */
    static String toLine(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', Math.max(0, most))));
    }

    /** The last place up to {@code end} that is not inside a character: of two units, or of marks that join to the one before. */
    private static int whole(String text, int end) {
        int at = end;
        while (at > 0 && joins(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean joins(String text, int at) {
        int next = text.codePointAt(at);
        int last = text.charAt(at - 1);
        return Character.isLowSurrogate(text.charAt(at))
                || last == 0x200D
                || next == 0x200D
                || (next >= 0xFE00 && next <= 0xFE0F)
                || (next >= 0x1F3FB && next <= 0x1F3FF)
                || Character.getType(next) == Character.NON_SPACING_MARK;
    }
}
