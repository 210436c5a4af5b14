package dev.errata.event;

import static dev.errata.event.Characters.at;

import dev.errata.event.Line.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes messages and traces out of what they were escaped into: the strings of a JSON log record, and lines whose own line ends
 * became {@code \n} or {@code #012}.
 */
final class Unescaping {

    private static final Set<String> MESSAGES = Set.of(
            "log",
            "message",
            "msg",
            "@message",
            "MESSAGE",
            "textPayload",
            "stack_trace",
            "stacktrace",
            "stackTrace",
            "stack",
            "exception",
            "exc_info",
            "error",
            "err",
            "traceback",
            "body",
            "line",
            "reason",
            "detail",
            "error.message",
            "error.stack_trace",
            "exception.message",
            "exception.stacktrace",
            "StackTrace",
            "Message",
            "Exception",
            "@mt",
            "@x");

    private static final List<String> TRACE_HINTS = List.of(
            "t" + "at ",
            "    at ",
            "   at ",
            "  File \"",
            "Caused by: ",
            "goroutine ",
            "Traceback (most recent call last):",
            "Stack trace:",
            "#0 ",
            "stack backtrace:");

    private Unescaping() {}

    /** The lines that {@code line} stands for, none where it stands for itself; an empty one where it is a blank line that was logged. */
    static List<Line> of(Line line) {
        String text = line.text();
        if (at(text, 0) == '{' && text.indexOf('"') > 0) {
            return messages(line);
        }
        return isEscapedTrace(text) ? split(line) : List.of();
    }

    private static List<Line> messages(Line line) {
        String text = line.text();
        var lines = new ArrayList<Line>();
        String key = "";
        boolean blank = false;
        int i = 0;
        while (i < text.length()) {
            int open = text.indexOf('"', i);
            int close = open < 0 ? -1 : stringEnd(text, open + 1);
            if (close < 0) {
                break;
            }
            int next = Characters.skipBlanks(text, close + 1);
            boolean isKey = at(text, next) == ':';
            if (isKey) {
                key = close - open <= 24 ? text.substring(open + 1, close) : "";
                next = Characters.skipBlanks(text, next + 1);
            } else if (MESSAGES.contains(key)) {
                strings(line, open + 1, close, lines);
                blank |= lines.isEmpty() && key.equals("log");
                key = "";
            }
            i = isKey && at(text, next) == '"' ? next : Math.max(close + 1, next);
        }
        return blank && lines.isEmpty() ? List.of(line.part(0, 0)) : lines;
    }

    private static int stringEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i < text.length() ? i : -1;
    }

    /** Whether a line end in escaped form is followed by what only traces have. */
    private static boolean isEscapedTrace(String text) {
        int backslash = text.indexOf("\\n");
        int octal = text.indexOf("#012");
        while (backslash >= 0 || octal >= 0) {
            boolean first = octal < 0 || (backslash >= 0 && backslash < octal);
            if (hints(text, first ? backslash + 2 : octal + 4)) {
                return true;
            }
            backslash = first ? text.indexOf("\\n", backslash + 2) : backslash;
            octal = first ? octal : text.indexOf("#012", octal + 4);
        }
        return false;
    }

    private static boolean hints(String text, int from) {
        int at = from;
        if (text.startsWith("#011", at)) {
            at += 4;
        }
        while (at(text, at) == '\\' && at - from < 8) {
            at++;
        }
        for (var hint : TRACE_HINTS) {
            if (text.startsWith(hint, at) && (hint.charAt(0) != 't' || at > from)) {
                return true;
            }
        }
        return text.startsWith("at ", at) && at > from;
    }

    /** The lines of a JSON string; a line may hold a trace that had been escaped before. */
    private static void strings(Line line, int from, int to, List<Line> lines) {
        String text = line.text();
        var parts = new ArrayList<Line>();
        var part = new Part(line);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            char escaped = c == '\\' && i + 1 < to ? text.charAt(i + 1) : '\0';
            switch (escaped) {
                case '\0' -> part.add(c, i);
                case 'n' -> part.end(parts);
                case 't' -> part.add('\t', i);
                case 'u' -> i += addUnicode(part, unicode(text, i + 2, to), i, parts);
                case 'r', 'b', 'f' -> part.skip();
                default -> part.add(escaped, i + 1);
            }
            i += escaped == '\0' ? 1 : 2;
        }
        part.end(parts);
        for (var found : parts) {
            if (isEscapedTrace(found.text())) {
                lines.addAll(split(found));
            } else {
                lines.add(found);
            }
        }
    }

    /** The lines of text that was escaped once or more, by whom is not known: any run of backslashes before an "n" ends a line. */
    private static List<Line> split(Line line) {
        String text = line.text();
        var lines = new ArrayList<Line>();
        var part = new Part(line);
        int i = 0;
        while (i < text.length()) {
            int escape = i;
            while (at(text, escape) == '\\') {
                escape++;
            }
            char escaped = escape > i ? at(text, escape) : '\0';
            if (escaped == 'n' || text.startsWith("#012", i)) {
                part.end(lines);
                i = escaped == 'n' ? escape + 1 : i + 4;
            } else if (escaped == 't' || text.startsWith("#011", i)) {
                part.add('\t', i);
                i = escaped == 't' ? escape + 1 : i + 4;
            } else if (escaped == 'r') {
                i = escape + 1;
            } else if (escaped == '"' || escaped == '\'') {
                part.add(escaped, escape);
                i = escape + 1;
            } else {
                part.add(text.charAt(i), i);
                i = escape > i ? escape : i + 1;
            }
        }
        part.end(lines);
        return lines;
    }

    /** Returns how many characters the escape has beyond the usual two. */
    private static int addUnicode(Part part, int value, int at, List<Line> lines) {
        if (value == '\n') {
            part.end(lines);
        } else if (value >= 0) {
            part.add((char) value, at);
        } else {
            part.add('u', at + 1);
        }
        return value < 0 ? 0 : 4;
    }

    private static int unicode(String text, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** A line being put together from runs of another one. */
    private static final class Part {

        private final Line line;
        private final StringBuilder text = new StringBuilder();
        private List<Piece> pieces = new ArrayList<>();
        private int expected = -1;

        Part(Line line) {
            this.line = line;
        }

        void add(char c, int at) {
            if (at != expected) {
                var place = line.placeOf(at);
                pieces.add(new Piece(text.length(), place.number(), place.column()));
            }
            expected = at + 1;
            text.append(c);
        }

        void skip() {
            expected = -1;
        }

        void end(List<Line> lines) {
            if (!pieces.isEmpty()) {
                var raw = new Line(text.toString(), pieces);
                lines.add(raw.text().indexOf('\u001b') < 0 ? raw : withoutColours(raw));
            }
            text.setLength(0);
            pieces = new ArrayList<>();
            expected = -1;
        }

        /** Colours that were escaped as well. */
        private static Line withoutColours(Line raw) {
            var stripped = Ansi.strip(raw.text(), 0, raw.text().length(), 0, 0);
            var pieces = new ArrayList<Piece>();
            for (var piece : stripped.pieces()) {
                var place = raw.placeOf(piece.column());
                pieces.add(new Piece(piece.from(), place.number(), place.column()));
            }
            return new Line(stripped.text(), pieces);
        }
    }
}
