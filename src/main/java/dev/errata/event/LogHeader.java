package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.digits;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;
import static dev.errata.event.Characters.literal;
import static dev.errata.event.Characters.skipBlanks;

import java.util.Locale;
import java.util.Set;

/** What loggers print between the time stamp and the message: level, thread, process, host, logger, source file. */
final class LogHeader {

    private static final Set<String> LEVELS = Set.of(
            "trace",
            "debug",
            "info",
            "information",
            "notice",
            "warn",
            "warning",
            "error",
            "err",
            "crit",
            "critical",
            "fatal",
            "severe",
            "panic",
            "alert",
            "emerg",
            "emergency",
            "log",
            "fine",
            "config",
            "statement",
            "detail",
            "hint",
            "system");
    private static final Set<String> LETTERS = Set.of("I", "W", "E", "F", "D", "V");

    private static final int MOST_PARTS = 10;
    private static final int LONGEST_PART = 100;

    private LogHeader() {}

    /** Behind the parts that start at {@code from}, right behind a time stamp; {@code from} where there are none. */
    static int end(String line, int from) {
        int end = from;
        for (int part = 0; part < MOST_PARTS; part++) {
            int start = skipBlanks(line, end);
            // What is indented is part of a trace, unless it is a level or follows one: those are set in columns.
            boolean named = end > from && namesRecord(line, from, end);
            boolean indented = start > end + (end > from ? 1 : 0) && !named;
            int next = indented ? columnEnd(line, start) : partEnd(line, start, named);
            if (next <= start || next > line.length()) {
                break;
            }
            end = next;
            // A level or tag with a colon is the last before the message; a process with one is not.
            if (at(line, end - 1) == ':' && at(line, end - 2) != ']') {
                break;
            }
        }
        if (end == from) {
            return from;
        }
        boolean tab = at(line, end) == '\t';
        return tab
                ? end
                : isMessageNext(line, from, end) ? skipSpaces(line, end) : at(line, end) == ' ' ? end + 1 : end;
    }

    /** A bracketed level without a time stamp, as Maven and sbt print it, or Python's {@code ERROR:logger:}. */
    static int bareEnd(String line, int from) {
        if (at(line, from) == '[') {
            int close = line.indexOf(']', from);
            if (close > 0
                    && isLevel(line, skipBlanks(line, from + 1), trimmedEnd(line, from + 1, close))
                    && (at(line, close + 1) == ' ' || close + 1 == line.length())) {
                return Math.min(close + 2, line.length());
            }
        }
        int level = wordEnd(line, from);
        if (level > from && isUpper(at(line, from)) && at(line, level) == ':' && isLevel(line, from, level)) {
            int logger = nameEnd(line, level + 1);
            return logger > level + 1
                            && at(line, logger) == ':'
                            && at(line, logger + 1) != ':'
                            && at(line, logger + 1) != ' '
                    ? logger + 1
                    : -1;
        }
        return -1;
    }

    /** Whether what stands there says more than the process: a level or a logger, that only the first line of a record has. */
    static boolean namesRecord(String line, int from, int to) {
        for (int i = from; i < to; i = Math.max(i + 1, wordEnd(line, i))) {
            if (isLevel(line, i, wordEnd(line, i))) {
                return true;
            }
        }
        return line.startsWith("- ", to - 2) || line.startsWith(" : ", to - 3);
    }

    private static int partEnd(String line, int from, boolean named) {
        return switch (at(line, from)) {
            case '[' -> bracketEnd(line, from, ']');
            case '{' -> isDigit(at(line, line.indexOf('}', from) - 1)) ? bracketEnd(line, from, '}') : -1;
            case '(' -> named ? bracketEnd(line, from, ')') : -1;
            case '-' -> named || partEnd(line, from + 2, true) > 0 ? dashes(line, from) : -1;
            case '|', ':' -> at(line, from + 1) == ' ' ? from + 2 : -1;
            case '*' -> connection(line, from);
            case '#' -> line.startsWith("##[", from) ? line.indexOf(']', from) + 1 : -1;
            case '<' -> bracketEnd(line, from, '>');
            default -> wordPart(line, from, named);
        };
    }

    /** A level, or the numbers of process and thread before one. */
    private static int columnEnd(String line, int from) {
        int word = wordEnd(line, from);
        return isDigit(at(line, from))
                ? numberEnd(line, from)
                : isLevel(line, from, word) ? levelEnd(line, from, word) : -1;
    }

    private static int wordPart(String line, int from, boolean named) {
        int word = wordEnd(line, from);
        if (word > from && isLevel(line, from, word)) {
            int end = levelEnd(line, from, word);
            if (end > 0) {
                return end;
            }
        }
        if (isDigit(at(line, from))) {
            return numberEnd(line, from);
        }
        int stream = stream(line, from);
        if (stream > 0) {
            return stream;
        }
        int android = word - from == 1 && LETTERS.contains(line.substring(from, word)) && at(line, word) == ' '
                ? tagEnd(line, word)
                : -1;
        if (android > 0) {
            return android;
        }
        int program = programEnd(line, from);
        if (program > 0) {
            return program;
        }
        int source = sourceEnd(line, from);
        return source > 0 ? source : loggerEnd(line, from, named);
    }

    private static int levelEnd(String line, int from, int word) {
        char behind = at(line, word);
        boolean shouted = isUpper(line.charAt(from)) && (word - from == 1 || isUpper(line.charAt(from + 1)));
        if (behind == ':') {
            return shouted && at(line, word + 1) == ' ' ? word + 1 : -1;
        }
        if (behind == '[') {
            return shouted ? word : -1;
        }
        return (behind == ' ' || behind == '\t' || behind == '|') && shouted ? word : -1;
    }

    /** CRI's {@code stderr F }, GitLab's {@code 01E }. */
    private static int stream(String line, int from) {
        int name = literal(line, from, "stdout ");
        name = name < 0 ? literal(line, from, "stderr ") : name;
        boolean tag = (at(line, name) == 'F' || at(line, name) == 'P') && at(line, name + 1) == ' ';
        return tag ? name + 1 : -1;
    }

    /** A process, before more of the header; nginx's {@code 123#0: }; GitLab's stream, {@code 01O }. */
    private static int numberEnd(String line, int from) {
        int end = digits(line, from, 1, 10);
        if (end < 0) {
            return -1;
        }
        if (at(line, end) == '#') {
            int thread = digits(line, end + 1, 1, 10);
            return literal(line, thread, ": ");
        }
        if (end - from == 2
                && (at(line, end) == 'O' || at(line, end) == 'E')
                && (at(line, end + 1) == ' ' || at(line, end + 1) == '+')) {
            return end + 1;
        }
        int next = skipBlanks(line, end);
        int word = wordEnd(line, next);
        boolean more = line.startsWith("--- ", next)
                || at(line, next) == '['
                || (isDigit(at(line, next)) && next > end)
                || isLevel(line, next, word)
                || (word - next == 1 && LETTERS.contains(line.substring(next, word)));
        return next > end && more ? end : -1;
    }

    private static int tagEnd(String line, int level) {
        int tag = nameEnd(line, level + 1);
        int colon = skipBlanks(line, tag);
        return tag > level + 1 && line.startsWith(": ", colon) ? colon + 1 : -1;
    }

    private static int dashes(String line, int from) {
        int end = from;
        while (at(line, end) == '-') {
            end++;
        }
        if (end - from == 2 && at(line, end) == ' ') {
            int colon = line.indexOf(": ", end);
            return colon > 0 && colon - end < 30 && nameEnd(line, end + 1) >= colon ? colon + 2 : -1;
        }
        return end - from <= 3 && at(line, end) == ' ' ? end + 1 : -1;
    }

    private static int connection(String line, int from) {
        int end = digits(line, from + 1, 1, 12);
        return at(line, end) == ' ' ? end : -1;
    }

    /** A group such as {@code [main]}; error codes and what messages start with are left to the message. */
    private static int bracketEnd(String line, int from, char close) {
        int end = line.indexOf(close, from);
        if (end < 0 || end == from + 1 || end - from > LONGEST_PART) {
            return -1;
        }
        boolean code = isUpper(at(line, from + 1))
                && line.indexOf('-', from, end) > 0
                && isDigit(at(line, end - 1))
                && close == ']'
                && digits(line, line.indexOf('-', from, end) + 1, 3, 8) == end;
        boolean message = line.startsWith("[Errno", from)
                || line.startsWith("[SSL", from)
                || line.startsWith(Masker.MARK, from)
                || (line.startsWith("[E", from) && isDigit(at(line, from + 2)));
        boolean words = close == ')' && line.indexOf(' ', from, end) > 0;
        char behind = at(line, end + 1);
        boolean ends = isBlank(behind) || behind == '[' || behind == ':' || behind == '(';
        return code || message || words || !ends ? -1 : end + (behind == ':' ? 2 : 1);
    }

    /** {@code host prog[123]: }, {@code app[web.1]: }, {@code host kernel: }. */
    private static int programEnd(String line, int from) {
        int first = nameEnd(line, from);
        if (first == from) {
            return -1;
        }
        int alone = isLevel(line, from, first) ? -1 : pidEnd(line, first);
        if (alone > 0) {
            return alone;
        }
        int second = at(line, first) == ' ' ? nameEnd(line, first + 1) : first;
        if (second <= first + 1) {
            return -1;
        }
        int pid = pidEnd(line, second);
        boolean bare = line.startsWith(": ", second) && isHost(line, from, first);
        return pid > 0 ? pid : bare ? second + 1 : -1;
    }

    /** Only then is the bare "word:" behind it a program: a host's name has a dot, a dash, a digit, or the program is the kernel. */
    private static boolean isHost(String line, int from, int to) {
        boolean mark = line.startsWith(" kernel:", to) || line.startsWith(" systemd:", to);
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            mark |= c == '.' || c == '-' || isDigit(c);
        }
        return mark && !isLevel(line, from, to);
    }

    private static int pidEnd(String line, int from) {
        int close = at(line, from) == '[' || at(line, from) == '(' ? line.indexOf("]: ", from) : -1;
        boolean near = close > 0 && close - from < 40 && line.indexOf(' ', from, close) < 0;
        return near ? close + 2 : -1;
    }

    /** {@code main.go:12: }, {@code module:function:12 - }. */
    private static int sourceEnd(String line, int from) {
        int end = nameEnd(line, from);
        int colon = at(line, end) == ':' ? digits(line, end + 1, 1, 6) : -1;
        boolean file = line.indexOf('.', from, end) > 0;
        return file && colon > 0 ? literal(line, colon, ": ") : -1;
    }

    /** {@code c.e.Foo - }, {@code o.s.b.Foo    : }, {@code app@db ERROR: }; a class that names an exception is part of the message. */
    private static int loggerEnd(String line, int from, boolean named) {
        int end = nameEnd(line, from);
        while (end > from
                && (at(line, end) == ':' || at(line, end) == '@' || at(line, end) == '<' || at(line, end) == '>')
                && isWord(at(line, end + 1))) {
            end = nameEnd(line, end + 1);
        }
        if (end == from || end - from > LONGEST_PART || at(line, end - 1) == '.') {
            return -1;
        }
        int next = skipBlanks(line, end);
        if (next > end
                && (line.startsWith("- ", next)
                        || line.startsWith(": ", next)
                        || (line.startsWith("| ", next) && isLetter(at(line, from))))) {
            return next + 2;
        }
        int word = wordEnd(line, next);
        if (next > end && isLevel(line, next, word) && at(line, word) == ':' && isUpper(at(line, next))) {
            return end;
        }
        boolean dotted = line.indexOf('.', from, end) > 0 && named;
        return dotted && line.startsWith(": ", end) && !ExceptionNames.isName(line, from, end) ? end + 2 : -1;
    }

    private static boolean isMessageNext(String line, int from, int end) {
        return namesRecord(line, from, end);
    }

    private static int skipSpaces(String line, int from) {
        int end = from;
        while (at(line, end) == ' ') {
            end++;
        }
        return end;
    }

    static boolean isLevel(String line, int from, int to) {
        return to > from
                && to - from <= 11
                && LEVELS.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (isLetter(at(line, end))) {
            end++;
        }
        return end;
    }

    private static int trimmedEnd(String line, int from, int to) {
        int end = to;
        while (end > from && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int nameEnd(String line, int from) {
        int end = from;
        while (isWord(at(line, end))
                || at(line, end) == '.'
                || at(line, end) == '-'
                || at(line, end) == '/'
                || at(line, end) == '$') {
            end++;
        }
        return end;
    }
}
