package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.digits;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLower;
import static dev.errata.event.Characters.isWord;
import static dev.errata.event.Characters.literal;
import static dev.errata.event.Characters.skipBlanks;

/**
 * Finds what collectors, containers, loggers and mail programs put before a message. Looks at a bounded start of the line only.
 */
final class Prefixes {

    /** Nothing that starts behind this column is taken for a prefix. */
    static final int REACH = 400;

    private static final int MOST_ROUNDS = 10;
    private static final int LONGEST_NAME = 80;

    private final String line;
    private int at;
    private String source = "";
    private boolean stamped;
    private boolean levelled;
    private boolean quotedOnly = true;

    private Prefixes(String line) {
        this.line = line;
    }

    static Cut of(String line) {
        if (line.isEmpty()) {
            return Cut.NONE;
        }
        return new Prefixes(line.length() > REACH ? line.substring(0, REACH) : line).cut();
    }

    private Cut cut() {
        quotes();
        for (int round = 0; round < MOST_ROUNDS && at < line.length(); round++) {
            int before = at;
            next();
            if (at == before) {
                break;
            }
            quotedOnly = false;
        }
        return at == 0 ? Cut.NONE : new Cut(Math.min(at, line.length()), source, stamped, levelled, quotedOnly);
    }

    private void next() {
        if (take(container()) || take(stamp()) || take(syslog()) || take(tagged())) {
            return;
        }
        take(LogHeader.bareEnd(line, at));
    }

    private boolean take(int end) {
        if (end <= at) {
            return false;
        }
        at = end;
        return true;
    }

    /** Mail's {@code > }, and the border of the boxes that Terraform draws. */
    private void quotes() {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean mail = c == '>' && (at(line, i + 1) == ' ' || (at(line, i + 1) == '>' && at(line, i + 2) == ' '));
            boolean box = c == '\u2502' || c == '\u2577' || c == '\u2575';
            if (!mail && !box) {
                break;
            }
            i += at(line, i + 1) == ' ' ? 2 : 1;
        }
        at = Math.min(i, line.length());
    }

    /** {@code service-1  | }, {@code [pod/name/container] }, and the job and step before each line of a downloaded workflow log. */
    private int container() {
        if (line.startsWith("[pod/", at)) {
            int close = line.indexOf("] ", at);
            return close < 0 ? -1 : named(at + 1, close, close + 2);
        }
        int name = at;
        while (name - at < LONGEST_NAME && (isWord(at(line, name)) || at(line, name) == '-' || at(line, name) == '.')) {
            name++;
        }
        int bar = skipBlanks(line, name);
        boolean lower = isLower(at(line, at)) || isDigit(at(line, name - 1));
        if (name > at
                && bar > name
                && at(line, bar) == '|'
                && lower
                && isAlphanumeric(at(line, at))
                && !isDigit(at(line, at))) {
            int end = bar + 1;
            return at(line, end) == ' ' ? named(at, name, end + 1) : end == line.length() ? named(at, name, end) : -1;
        }
        int first = at == 0 ? line.indexOf('\t') : -1;
        int second = first > 0 ? line.indexOf('\t', first + 1) : -1;
        return second > 0 && Stamp.end(line, second + 1) > 0 ? second + 1 : -1;
    }

    private int named(int from, int to, int end) {
        source = line.substring(from, to);
        return end;
    }

    private int stamp() {
        int start = at;
        if (isDigit(at(line, at))) {
            start = redisRole(at);
        } else if (at(line, at) == '[' && isDigit(at(line, at + 1))) {
            int pid = digits(line, at + 1, 1, 7);
            start = literal(line, pid, "] ") > 0 && Stamp.end(line, pid + 2) > 0 ? pid + 2 : at;
        }
        int end = at(line, start) == '[' || at(line, start) == '(' ? bracketed(start) : Stamp.end(line, start);
        if (end < 0) {
            return kernel();
        }
        stamped = true;
        char behind = at(line, end);
        if (behind == ' ' || behind == '\t') {
            end++;
        } else if (behind == '|' || behind == ',' || behind == ':') {
            end = skipBlanks(line, end + 1);
        } else if (end < line.length() && behind != '[') {
            return -1;
        }
        if (start > at && "#*.-".indexOf(at(line, end)) >= 0 && at(line, end + 1) == ' ') {
            levelled = true;
            return end + 2;
        }
        return header(end);
    }

    /** Redis: the process and its role, {@code 4873:M}, before the time stamp. */
    private int redisRole(int from) {
        int pid = digits(line, from, 1, 8);
        boolean role = at(line, pid) == ':' && "MSCX".indexOf(at(line, pid + 1)) >= 0 && at(line, pid + 2) == ' ';
        return role && Stamp.end(line, pid + 3) > 0 ? pid + 3 : from;
    }

    /** {@code [2024-11-21 05:16:01,123: ERROR/MainProcess]}: whatever follows the stamp up to the bracket. */
    private int bracketed(int open) {
        char close = at(line, open) == '[' ? ']' : ')';
        int stamp = Stamp.end(line, open + 1);
        int end = stamp < 0 ? -1 : line.indexOf(close, stamp);
        return end < 0 || end - stamp > LONGEST_NAME ? -1 : end + 1;
    }

    /** Seconds since boot, {@code [12345.678901] }. */
    private int kernel() {
        int whole = at(line, at) == '[' ? digits(line, skipBlanks(line, at + 1), 1, 10) : -1;
        int fraction = at(line, whole) == '.' ? digits(line, whole + 1, 3, 9) : -1;
        int end = literal(line, fraction, "] ");
        stamped |= end > 0;
        return end;
    }

    private int syslog() {
        int priority = at(line, at) == '<' ? digits(line, at + 1, 1, 3) : -1;
        if (at(line, priority) != '>') {
            return -1;
        }
        int version = literal(line, priority + 1, "1 ");
        int stamp = version < 0 ? -1 : Stamp.end(line, version);
        if (stamp < 0) {
            return Stamp.end(line, priority + 1) > 0 || version < 0 ? priority + 1 : -1;
        }
        stamped = true;
        int end = stamp;
        for (int field = 0; field < 4 && end > 0; field++) {
            end = line.indexOf(' ', end + 1);
        }
        int data = end < 0 ? -1 : structuredDataEnd(end + 1);
        return data < 0 ? stamp : data;
    }

    private int structuredDataEnd(int from) {
        int dash = literal(line, from, "- ");
        int close = at(line, from) == '[' ? line.indexOf("] ", from) : -1;
        return dash > 0 ? dash : close < 0 ? -1 : close + 2;
    }

    /** Marks of one program each. */
    private int tagged() {
        return switch (at(line, at)) {
            case 'n' ->
                first(literal(line, at, "npm ERR! "), literal(line, at, "npm error "), literal(line, at, "npm WARN "));
            case '#' -> workflow();
            case ':' -> annotation();
            case 'I', 'W', 'E', 'F', 'D', 'V' -> first(glog(), rails(), logcat(), pytest());
            case 't' -> logfmt();
            default -> -1;
        };
    }

    private static int first(int... ends) {
        for (int end : ends) {
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    /** {@code ##[error]}, and Docker's build steps, {@code #12 0.345 }. */
    private int workflow() {
        if (line.startsWith("##[", at)) {
            int close = line.indexOf(']', at);
            levelled |= close > 0;
            return close < 0 || close - at > 20 ? -1 : close + 1;
        }
        int step = digits(line, at + 1, 1, 4);
        int whole = at(line, step) == ' ' ? digits(line, step + 1, 1, 6) : -1;
        int fraction = at(line, whole) == '.' ? digits(line, whole + 1, 1, 4) : -1;
        return at(line, fraction) == ' ' ? fraction + 1 : -1;
    }

    private int annotation() {
        int kind = first(literal(line, at, "::error"), literal(line, at, "::warning"));
        int end = kind < 0 ? -1 : line.indexOf("::", kind);
        levelled |= end > 0;
        return end < 0 ? -1 : end + 2;
    }

    /** {@code E1121 05:16:01.123456   12345 file.go:123] }. */
    private int glog() {
        int date = digits(line, at + 1, 4, 4);
        int clock = at(line, date) == ' ' ? Stamp.end(line, date + 1) : -1;
        int close = clock < 0 ? -1 : line.indexOf("] ", clock);
        levelled |= close > 0;
        stamped |= close > 0;
        return close < 0 || close - clock > LONGEST_NAME ? -1 : close + 2;
    }

    /** {@code E, [2024-11-21T05:16:01.123456 #123] ERROR -- : }. */
    private int rails() {
        return line.startsWith(", [", at + 1) && Stamp.end(line, at + 4) > 0 ? at + 3 : -1;
    }

    /** {@code E/AndroidRuntime( 1234): }. */
    private int logcat() {
        int open = at(line, at + 1) == '/' ? line.indexOf('(', at) : -1;
        int close = open < 0 || open - at > 40 ? -1 : line.indexOf("): ", open);
        levelled |= close > 0;
        return close < 0 || close - open > 10 ? -1 : close + 3;
    }

    private int pytest() {
        return line.startsWith("E   ", at) && at(line, at) == 'E' && isWord(at(line, skipBlanks(line, at + 1)))
                ? skipBlanks(line, at + 1)
                : -1;
    }

    /** {@code time="…" level=error msg="}. */
    private int logfmt() {
        boolean timed = line.startsWith("time=", at) || line.startsWith("ts=", at);
        int message = timed ? line.indexOf("msg=", at) : -1;
        levelled |= message > 0;
        stamped |= message > 0;
        return message < 0 ? -1 : message + (at(line, message + 4) == '"' ? 5 : 4);
    }

    private int header(int from) {
        int end = LogHeader.end(line, from);
        levelled |= end > from && LogHeader.namesRecord(line, from, end);
        return end;
    }
}
