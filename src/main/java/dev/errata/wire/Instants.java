package dev.errata.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: numbers since 1970 in whatever unit their size betrays, and RFC 3339 with its deviations. A time that does not say its
 * zone says nothing, as whether it is local nobody knows.
 */
final class Instants {

    /** Outside of these years it is no time of a log record, but something else, or a clock that was never set. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Instants() {}

    static @Nullable Instant of(Object value) {
        return switch (value) {
            case Long number -> ofNumber(number, 0);
            case Double number -> ofDecimal(number);
            case String text -> ofText(text);
            default -> null;
        };
    }

    static @Nullable Instant ofNanos(long nanos) {
        return likely(
                Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)));
    }

    static @Nullable Instant ofSeconds(long seconds, long nanos) {
        return seconds > LATEST.getEpochSecond() || seconds < 0 || nanos < 0 || nanos > 999_999_999
                ? null
                : likely(Instant.ofEpochSecond(seconds, nanos));
    }

    private static @Nullable Instant ofDecimal(double number) {
        double magnitude = Math.abs(number);
        if (!(magnitude < 1e18)) {
            return null;
        }
        long whole = (long) Math.floor(number);
        return magnitude < 1e11 ? ofNumber(whole, Math.round((number - whole) * 1e6) * 1_000) : ofNumber(whole, 0);
    }

    /** Seconds have 10 digits in these years, and each unit has three more. */
    private static @Nullable Instant ofNumber(long number, long nanos) {
        if (number < 100_000_000_000L) {
            return likely(Instant.ofEpochSecond(Math.max(number, 0), nanos));
        }
        if (number < 100_000_000_000_000L) {
            return likely(Instant.ofEpochMilli(number));
        }
        return ofNanos(number < 100_000_000_000_000_000L ? number * 1_000 : number);
    }

    private static @Nullable Instant likely(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }

    private static @Nullable Instant ofText(String text) {
        if (text.length() < 9 || text.length() > 40 || !isDigit(text, 0)) {
            return null;
        }
        return isDigit(text, 4) ? ofDigits(text) : at(text, 0);
    }

    private static @Nullable Instant ofDigits(String text) {
        int dot = text.indexOf('.');
        int whole = dot < 0 ? text.length() : dot;
        if (whole > 19 || !areDigits(text, 0, whole) || (dot >= 0 && !areDigits(text, dot + 1, text.length()))) {
            return null;
        }
        long fraction = dot < 0 ? 0 : fraction(text, dot + 1);
        // 19 digits that start with 9 may be too many for a long, and are nobody's time.
        long number = whole == 19 && text.charAt(0) == '9' ? 0 : Long.parseLong(text, 0, whole, 10);
        return ofNumber(number, number < 100_000_000_000L ? fraction : 0);
    }

    /** The RFC 3339 time that starts at {@code from}, whatever follows it. */
    static @Nullable Instant at(String text, int from) {
        int zone = clockEnd(text, from);
        if (zone < 0) {
            return null;
        }
        int second = text.charAt(from + 16) == ':' ? two(text, from + 17) : 0;
        int dot = from + 19;
        long nanos = zone > dot ? fraction(text, dot + 1) : 0;
        int offset = offset(text, zone < text.length() && text.charAt(zone) == ' ' ? zone + 1 : zone);
        if (offset == Integer.MIN_VALUE || second < 0 || nanos < 0) {
            return null;
        }
        try {
            int year = two(text, from) * 100 + two(text, from + 2);
            // A leap second is counted as the one before it.
            var local = LocalDateTime.of(
                    year,
                    two(text, from + 5),
                    two(text, from + 8),
                    two(text, from + 11),
                    two(text, from + 14),
                    Math.min(second, 59),
                    (int) nanos);
            return likely(local.toInstant(ZoneOffset.ofTotalSeconds(offset)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Behind date, clock and fraction, or -1. */
    private static int clockEnd(String text, int from) {
        if (text.length() < from + 17
                || text.charAt(from + 4) != '-'
                || text.charAt(from + 7) != '-'
                || text.charAt(from + 13) != ':'
                || " Tt".indexOf(text.charAt(from + 10)) < 0) {
            return -1;
        }
        int end = from + 16;
        if (text.charAt(end) == ':') {
            end += 3;
        }
        if (end > from + 16 && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
            end++;
            while (isDigit(text, end)) {
                end++;
            }
        }
        return end;
    }

    /** Seconds east of Greenwich, or the least number there is. */
    private static int offset(String text, int at) {
        if (at >= text.length()) {
            return Integer.MIN_VALUE;
        }
        char sign = text.charAt(at);
        if (sign == 'Z' || sign == 'z' || text.startsWith("UTC", at)) {
            return 0;
        }
        int hours = sign == '+' || sign == '-' ? two(text, at + 1) : -1;
        if (hours < 0) {
            return Integer.MIN_VALUE;
        }
        int minutesAt = at + 3 < text.length() && text.charAt(at + 3) == ':' ? at + 4 : at + 3;
        int minutes = Math.max(0, two(text, minutesAt));
        return (sign == '-' ? -1 : 1) * (hours * 3_600 + minutes * 60);
    }

    /** Nanoseconds from the digits behind a point; what is finer is cut off. */
    private static long fraction(String text, int from) {
        long nanos = 0;
        int digit = 0;
        while (isDigit(text, from + digit) && digit < 9) {
            nanos = nanos * 10 + text.charAt(from + digit) - '0';
            digit++;
        }
        for (int i = digit; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int two(String text, int at) {
        return isDigit(text, at) && isDigit(text, at + 1)
                ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0'
                : -1;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text, i)) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
