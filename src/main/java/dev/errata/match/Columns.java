package dev.errata.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in columns of a terminal: a Chinese character takes two, a combining mark none. What comes from entries and pasted logs
 * passes {@link #clean} first, so that it cannot steer the terminal.
 */
final class Columns {

    private Columns() {}

    /** The text without control and bidirectional characters; tabs are spaces, line ends stay. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !unprintable(c))
                .map(c -> c == '\t' ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> wide(c) ? 2 : 1;
        };
    }

    /** The East Asian wide and full-width blocks, and emoji. */
    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    /** The text in rows of at most {@code columns}, broken at spaces, between Chinese characters, or within a word too long for a row. */
    static List<String> wrap(String text, int columns) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var word : words(text)) {
            if (!row.isEmpty() && width(row.toString()) + width(word.stripTrailing()) > columns) {
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            var rest = row.isEmpty() ? word.stripLeading() : word;
            while (width(rest.stripTrailing()) > columns) {
                int fits = fitting(rest, columns);
                rows.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            row.append(rest);
        }
        if (!row.toString().isBlank()) {
            rows.add(row.toString().stripTrailing());
        }
        return rows;
    }

    /** How many characters of {@code text} fit into {@code columns}; at least one code point. */
    static int fitting(String text, int columns) {
        int at = 0;
        int used = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += width(c);
            if (used > columns && at > 0) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Runs that must stay together, each with the spaces that follow it. No row starts with a closing mark of Chinese punctuation. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean last = next >= text.length();
            int follower = last ? ' ' : text.codePointAt(next);
            boolean space = c == ' ' || c == '\n';
            boolean breaks = space
                    ? follower != ' ' && follower != '\n'
                    : (wide(c) || wide(follower)) && follower != ' ' && !closes(follower) && !opens(c);
            if (last || breaks) {
                words.add(text.substring(start, next).replace('\n', ' '));
                start = next;
            }
            at = next;
        }
        return words;
    }

    private static boolean closes(int c) {
        return "，。、；：？！）】》」』”’,.;:?!)]}%".indexOf(c) >= 0;
    }

    private static boolean opens(int c) {
        return "（【《「『“‘([{".indexOf(c) >= 0;
    }
}
