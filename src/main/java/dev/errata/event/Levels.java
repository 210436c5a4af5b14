package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isDigit;

import java.util.Map;

/** Finds what a line of text says of its own severity. Looks at the start of the line only. Stateless and thread-safe. */
public final class Levels {

    /** Levels stand in front of what they rate; further right the same words are prose. */
    private static final int REACH = 120;

    private static final int LONGEST = 9;

    private static final Map<String, Severity> NAMES = Map.ofEntries(
            Map.entry("TRACE", Severity.DEBUG),
            Map.entry("FINE", Severity.DEBUG),
            Map.entry("FINER", Severity.DEBUG),
            Map.entry("FINEST", Severity.DEBUG),
            Map.entry("DEBUG", Severity.DEBUG),
            Map.entry("DBG", Severity.DEBUG),
            Map.entry("VERBOSE", Severity.DEBUG),
            Map.entry("INFO", Severity.INFO),
            Map.entry("INF", Severity.INFO),
            Map.entry("LOG", Severity.INFO),
            Map.entry("NOTICE", Severity.INFO),
            Map.entry("WARN", Severity.WARN),
            Map.entry("WRN", Severity.WARN),
            Map.entry("WARNING", Severity.WARN),
            Map.entry("ERROR", Severity.ERROR),
            Map.entry("ERR", Severity.ERROR),
            Map.entry("SEVERE", Severity.ERROR),
            Map.entry("CRIT", Severity.FATAL),
            Map.entry("CRITICAL", Severity.FATAL),
            Map.entry("ALERT", Severity.FATAL),
            Map.entry("EMERG", Severity.FATAL),
            Map.entry("FATAL", Severity.FATAL),
            Map.entry("PANIC", Severity.FATAL));

    private Levels() {}

    /** By the first level in capitals, in brackets or behind {@code level=}; {@link Severity#UNKNOWN} where there is none. */
    public static Severity of(String line) {
        int end = Math.min(line.length(), REACH);
        int from = 0;
        while (from < end) {
            if (!isAlphanumeric(line.charAt(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < line.length() && isAlphanumeric(line.charAt(to)) && to - from <= LONGEST) {
                to++;
            }
            var found = to - from <= LONGEST ? level(line, from, to) : Severity.UNKNOWN;
            if (found != Severity.UNKNOWN) {
                return found == Severity.INFO && isHungKernel(line, to) ? Severity.ERROR : found;
            }
            from = to;
            while (from < end && isAlphanumeric(line.charAt(from))) {
                from++;
            }
        }
        return redis(line);
    }

    /** The kernel's word for what hangs: {@code INFO: task sync:412 blocked for more than 120 seconds}. */
    private static boolean isHungKernel(String line, int at) {
        return (line.startsWith(": task ", at) && line.indexOf(" blocked for more than ", at) > 0)
                || (line.startsWith(": rcu", at) && line.indexOf(" detected stall", at) > 0)
                || (line.startsWith(": rcu", at) && line.indexOf(" self-detected stall", at) > 0);
    }

    private static Severity level(String line, int from, int to) {
        char first = line.charAt(from);
        if (to - from < 3 || isDigit(first)) {
            return Severity.UNKNOWN;
        }
        boolean capitals = first <= 'Z' && line.charAt(to - 1) <= 'Z';
        char before = from == 0 ? ' ' : line.charAt(from - 1);
        boolean named = (before == '=' || before == '"' || before == ':') && from >= 6 && isLevelKey(line, from);
        boolean framed = before == '[' && at(line, to) == ']';
        if (!capitals && !named && !framed) {
            return Severity.UNKNOWN;
        }
        return NAMES.getOrDefault(upper(line, from, to), Severity.UNKNOWN);
    }

    /** {@code level=error}, {@code "level":"error"}, {@code severity: error}. */
    private static boolean isLevelKey(String line, int from) {
        int end = from;
        while (end > 0 && !isAlphanumeric(line.charAt(end - 1)) && from - end < 5) {
            end--;
        }
        return endsWith(line, end, "level") || endsWith(line, end, "lvl") || endsWith(line, end, "severity");
    }

    private static boolean endsWith(String line, int end, String word) {
        return line.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    private static String upper(String line, int from, int to) {
        var upper = new char[to - from];
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            upper[i - from] = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return new String(upper);
    }

    /** {@code 4873:M 23 Sep 10:08:15.028 # ...}: Redis has one sign for each level. */
    private static Severity redis(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 8 || !isDigit(line.charAt(0)) || "MSCX".indexOf(at(line, colon + 1)) < 0) {
            return Severity.UNKNOWN;
        }
        int time = line.indexOf('.', colon);
        return time < 0 || at(line, time + 4) != ' '
                ? Severity.UNKNOWN
                : switch (at(line, time + 5)) {
                    case '.' -> Severity.DEBUG;
                    case '-', '*' -> Severity.INFO;
                    case '#' -> Severity.WARN;
                    default -> Severity.UNKNOWN;
                };
    }
}
