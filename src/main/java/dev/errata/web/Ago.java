package dev.errata.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * How long ago something was.
 *
 * @param exact as in a {@code datetime} attribute; empty where nobody knows
 * @param unit "now", "minute", "hour", "day", "month" or "year"
 * @param amount of that unit, rounded down
 */
record Ago(String exact, String unit, long amount) {

    private static final Ago UNKNOWN = new Ago("", "", 0);
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** From a day; what is no day is unknown. */
    static Ago of(String date, Clock clock) {
        try {
            return days(LocalDate.parse(date), LocalDate.now(clock));
        } catch (DateTimeParseException e) {
            return UNKNOWN;
        }
    }

    static Ago of(Instant at, Clock clock) {
        var exact = at.truncatedTo(ChronoUnit.SECONDS).toString();
        long minutes = Duration.between(at, clock.instant()).toMinutes();
        if (minutes < 1) {
            return new Ago(exact, "now", 0);
        }
        if (minutes < MINUTES_OF_AN_HOUR) {
            return new Ago(exact, "minute", minutes);
        }
        if (minutes < HOURS_OF_A_DAY * MINUTES_OF_AN_HOUR) {
            return new Ago(exact, "hour", minutes / MINUTES_OF_AN_HOUR);
        }
        var days = days(LocalDate.ofInstant(at, ZoneOffset.UTC), LocalDate.now(clock));
        return new Ago(exact, days.unit(), days.amount());
    }

    public boolean known() {
        return !exact.isEmpty();
    }

    private static Ago days(LocalDate day, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(day, today);
        if (months >= 2 * MONTHS_OF_A_YEAR) {
            return new Ago(day.toString(), "year", months / MONTHS_OF_A_YEAR);
        }
        return months >= 2
                ? new Ago(day.toString(), "month", months)
                : new Ago(day.toString(), "day", Math.max(0, ChronoUnit.DAYS.between(day, today)));
    }
}
