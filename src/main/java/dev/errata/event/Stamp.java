package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.digits;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.literal;
import static dev.errata.event.Characters.skipBlanks;

import java.util.Set;

/** Recognises a time stamp in the notations that programs and log collectors print. */
final class Stamp {

    private static final Set<String> MONTHS =
            Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Set<String> DAYS = Set.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Set<String> ZONES = Set.of(
            "Z", "UTC", "GMT", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "IST",
            "JST", "MSK", "WET", "EET", "EEST", "AM", "PM");

    private Stamp() {}

    /** Behind the time stamp that starts at {@code from}, or -1. */
    static int end(String line, int from) {
        char first = at(line, from);
        int end = -1;
        if (isDigit(first)) {
            end = dated(line, from);
            end = end < 0 ? zone(line, clock(line, from)) : end;
            end = end < 0 ? epoch(line, from) : end;
        } else if (isUpper(first)) {
            end = named(line, from);
        }
        return end > 0 && !isLetter(at(line, end)) && !isDigit(at(line, end)) ? end : -1;
    }

    private static int dated(String line, int from) {
        int end = isoDate(line, from);
        if (end < 0) {
            end = dayFirst(line, from);
        }
        if (end < 0) {
            end = clockBehind(line, numbers(line, from, 1, 2, '/', 1, 2, '/', 2, 4));
        }
        if (end < 0) {
            end = clockBehind(line, numbers(line, from, 1, 2, '.', 1, 2, '.', 4, 4));
        }
        return end < 0 ? monthAndDay(line, from) : end;
    }

    /** {@code 2024-11-21T05:16:01.123456Z}, {@code 2024/11/21 05:16:01}, {@code 2024-11-21, 05:16:01 UTC}. */
    private static int isoDate(String line, int from) {
        char separator = at(line, from + 4);
        if (separator != '-' && separator != '/' && separator != '.') {
            return -1;
        }
        int date = numbers(line, from, 4, 4, separator, 2, 2, separator, 2, 2);
        return date < 0 ? -1 : clockBehind(line, date);
    }

    /** {@code 23 Sep 2024 10:08:15.028}, {@code 06 Nov 14:41:17.091}, {@code 21/Nov/2024:05:16:01 +0000}, {@code 21-Nov-2024 05:16:01}. */
    private static int dayFirst(String line, int from) {
        int day = digits(line, from, 1, 2);
        char separator = at(line, day);
        if (day < 0 || !isMonth(line, day + 1) || (separator != ' ' && separator != '/' && separator != '-')) {
            return -1;
        }
        int month = day + 4;
        int year = at(line, month) == separator ? digits(line, month + 1, 4, 4) : -1;
        if (year > 0 && at(line, year) == ':' && separator == '/') {
            return zone(line, clock(line, year + 1));
        }
        return year > 0 && at(line, year) != ':' ? clockBehind(line, year) : clockBehind(line, month);
    }

    /** Android's {@code 11-21 05:16:01.123}. */
    private static int monthAndDay(String line, int from) {
        int month = digits(line, from, 2, 2);
        int day = at(line, month) == '-' ? digits(line, month + 1, 2, 2) : -1;
        return day < 0 ? -1 : clockBehind(line, day);
    }

    /** {@code Nov 21 05:16:01}, {@code Thu Nov 21 05:16:01.123 2024}, {@code Thu, 21 Nov 2024 05:16:01 GMT}. */
    private static int named(String line, int from) {
        int at = from;
        if (line.length() >= from + 4 && DAYS.contains(line.substring(from, from + 3))) {
            at = skipBlanks(line, at(line, from + 3) == ',' ? from + 4 : from + 3);
            if (isDigit(at(line, at))) {
                return dayFirst(line, at);
            }
        }
        if (!isMonth(line, at)) {
            return -1;
        }
        int day = digits(line, skipBlanks(line, at + 3), 1, 2);
        if (day < 0) {
            return -1;
        }
        int year = at(line, day) == ',' ? digits(line, skipBlanks(line, day + 1), 4, 4) : digits(line, day + 1, 4, 4);
        int clock = year > 0 && at(line, year) == ' ' ? clockBehind(line, year) : clockBehind(line, day);
        int lateYear = clock > 0 && at(line, clock) == ' ' ? digits(line, clock + 1, 4, 4) : -1;
        return lateYear > 0 && !isDigit(at(line, lateYear)) && at > from ? lateYear : clock;
    }

    private static boolean isMonth(String line, int at) {
        return line.length() >= at + 3 && at >= 0 && MONTHS.contains(line.substring(at, at + 3));
    }

    private static int numbers(String line, int from, int a, int b, char one, int c, int d, char two, int e, int f) {
        int first = digits(line, from, a, b);
        int second = at(line, first) == one ? digits(line, first + 1, c, d) : -1;
        int third = at(line, second) == two ? digits(line, second + 1, e, f) : -1;
        return isDigit(at(line, third)) ? -1 : third;
    }

    private static int clockBehind(String line, int date) {
        if (date < 0) {
            return -1;
        }
        char separator = at(line, date);
        if (separator != ' ' && separator != 'T' && separator != ',' && separator != ':') {
            return -1;
        }
        return zone(line, clock(line, separator == ',' ? skipBlanks(line, date + 1) : date + 1));
    }

    /** {@code 05:16:01}, with or without a fraction. */
    private static int clock(String line, int from) {
        int hour = digits(line, from, 1, 2);
        int minute = at(line, hour) == ':' ? digits(line, hour + 1, 2, 2) : -1;
        int second = at(line, minute) == ':' ? digits(line, minute + 1, 2, 2) : -1;
        if (second < 0) {
            return -1;
        }
        char point = at(line, second);
        int fraction = point == '.' || point == ',' ? digits(line, second + 1, 1, 9) : -1;
        return fraction < 0 ? second : fraction;
    }

    private static int zone(String line, int clock) {
        if (clock < 0) {
            return -1;
        }
        int at = at(line, clock) == ' ' ? clock + 1 : clock;
        char sign = at(line, at);
        if (sign == '+' || sign == '-') {
            int hours = digits(line, at + 1, 2, 2);
            int minutes = digits(line, at(line, hours) == ':' ? hours + 1 : hours, 2, 2);
            return minutes < 0 ? clock : minutes;
        }
        int name = at;
        while (isUpper(at(line, name)) && name - at < 5) {
            name++;
        }
        return name > at && ZONES.contains(line.substring(at, name)) ? name : clock;
    }

    /** Seconds or milliseconds since 1970, of this century's first half. */
    private static int epoch(String line, int from) {
        int end = digits(line, from, 10, 13);
        if (end < 0 || literal(line, from, "1") < 0 || (end - from != 10 && end - from != 13)) {
            return -1;
        }
        int fraction = at(line, end) == '.' ? digits(line, end + 1, 1, 9) : -1;
        return fraction < 0 ? end : fraction;
    }
}
