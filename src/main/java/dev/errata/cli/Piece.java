package dev.errata.cli;

import dev.errata.event.Reader;

/**
 * A part of a longer text that can be looked at by itself.
 *
 * @param linesBefore how many physical lines stand in front of it
 */
record Piece(String text, int linesBefore) {

    /** How far back a border between two events is looked for. */
    private static final int WINDOW = 1 << 16;

    /** How many lines end in it. */
    int lineEnds() {
        return Math.toIntExact(text.chars().filter(c -> c == '\n').count());
    }

    /**
     * Where to cut {@code text} so that what may still go on, its last event, stays whole: the start of that event, or 0 where none of
     * its last events starts within sight.
     */
    static int border(CharSequence text) {
        int end = lastLineStart(text);
        int start = end <= WINDOW ? 0 : nextLineStart(text, end - WINDOW, end);
        var window = text.subSequence(start, end).toString();
        var events = Reader.read(window).events();
        if (events.isEmpty()) {
            return end;
        }
        int line = events.getLast().lines().getFirst().line().number();
        int at = 0;
        for (int number = 1; number < line; number++) {
            at = window.indexOf('\n', at) + 1;
        }
        // An event that seems to start with the window has started before it.
        return at == 0 ? 0 : start + at;
    }

    /** Where to cut a text that has no border: after its last whole line, else at its end, but never within a character. */
    static int hardBorder(CharSequence text) {
        int line = lastLineStart(text);
        if (line > 0) {
            return line;
        }
        return Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
    }

    /** The length of the whole lines that {@code text} starts with. */
    static int lastLineStart(CharSequence text) {
        int at = text.length();
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    private static int nextLineStart(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at - 1) != '\n') {
            at++;
        }
        return at;
    }
}
