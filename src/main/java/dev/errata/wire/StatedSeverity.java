package dev.errata.wire;

import dev.errata.event.Severity;
import java.util.Locale;
import java.util.Map;

/**
 * The severity that a line of text states in its head, such as {@code 2026-11-20 20:41:41.007 [main] ERROR …}. Careful with harmless
 * ones: what says so is not looked at, and a kernel's "INFO: task blocked" is to be looked at.
 */
final class StatedSeverity {

    /** Words that nothing but a level is written as, where a head stands. */
    private static final Map<String, Severity> LEVELS = Map.ofEntries(
            Map.entry("TRACE", Severity.DEBUG),
            Map.entry("DEBUG", Severity.DEBUG),
            Map.entry("INFO", Severity.INFO),
            Map.entry("NOTICE", Severity.INFO),
            Map.entry("WARN", Severity.WARN),
            Map.entry("WARNING", Severity.WARN),
            Map.entry("ERROR", Severity.ERROR),
            Map.entry("SEVERE", Severity.ERROR),
            Map.entry("FATAL", Severity.FATAL),
            Map.entry("CRIT", Severity.FATAL),
            Map.entry("CRITICAL", Severity.FATAL),
            Map.entry("EMERG", Severity.FATAL),
            Map.entry("PANIC", Severity.FATAL));

    private static final String KEY = "level=";

    private static final int REACH = 160;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 14;

    private final String text;
    private final int end;
    private int at;

    private StatedSeverity(String text) {
        this.text = text;
        int line = text.indexOf('\n');
        this.end = Math.min(line < 0 ? text.length() : line, REACH);
    }

    static Severity of(String text) {
        return text.isEmpty() ? Severity.UNKNOWN : new StatedSeverity(text).find();
    }

    private Severity find() {
        boolean stamped = skipStamp();
        for (int word = 0; word < MOST_WORDS && at < end; word++) {
            boolean bracketed = skipBorder();
            int from = at;
            while (at < end && !isBorder(text.charAt(at))) {
                at++;
            }
            var severity = ofWord(from, bracketed);
            boolean sure = stamped || bracketed || text.startsWith(KEY, from);
            if (severity != Severity.UNKNOWN && (severity.harmless() ? sure && !isLeadIn() : sure || word == 0)) {
                return severity;
            }
        }
        return Severity.UNKNOWN;
    }

    /** Over digits and what stands between them; whether there was a clock or a date. */
    private boolean skipStamp() {
        int digits = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("-:.,/+ []".indexOf(c) < 0 && !((c == 'T' || c == 'Z') && digits > 3)) {
                break;
            }
            at++;
        }
        if (at > 0 && at < end && text.charAt(at - 1) == '[') {
            at--;
        }
        return digits >= 6;
    }

    private boolean skipBorder() {
        boolean bracketed = false;
        while (at < end && isBorder(text.charAt(at))) {
            bracketed = text.charAt(at) == '[' || text.charAt(at) == '<' || text.charAt(at) == '|';
            at++;
        }
        return bracketed;
    }

    private static boolean isBorder(char c) {
        return c == ' ' || c == '[' || c == ']' || c == '(' || c == ')' || c == '|' || c == '\t' || c == ':' || c == '<'
                || c == '>';
    }

    private Severity ofWord(int from, boolean bracketed) {
        if (text.startsWith(KEY, from)) {
            return Severities.ofWord(text.substring(from + KEY.length(), at).replace("\"", ""));
        }
        if (at - from < 4 || at - from > LONGEST_WORD) {
            return Severity.UNKNOWN;
        }
        String word = text.substring(from, at);
        return LEVELS.getOrDefault(bracketed ? word.toUpperCase(Locale.ROOT) : word, Severity.UNKNOWN);
    }

    /** Whether a colon follows, which leads in a message rather than ends a head. */
    private boolean isLeadIn() {
        return at < end && text.charAt(at) == ':';
    }
}
