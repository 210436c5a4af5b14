package dev.errata.sighting;

/**
 * How much of something is normal in an hour, by the seven days before.
 *
 * @param mean events in an hour
 * @param busiest events of the busiest hour
 */
record Normal(double mean, long busiest) {

    static final int HOURS = 7 * 24;

    /** Less than a day tells little. */
    private static final int LEAST_HOURS = 24;

    private static final long LEAST = 10;
    private static final double TIMES = 3;

    /** Chance alone would bring so much in one of a million hours. */
    private static final double SURPRISE = Math.log(1_000_000);

    /** Something seen in every hour of a week is measured by it; the seldom is not taken for never. */
    private static final double SELDOM = 1.0 / HOURS;

    /** @param hours for how long it is known, as far as these seven days go */
    static Normal of(long events, long busiest, long hours) {
        return new Normal(Math.max(SELDOM, (double) events / Math.clamp(hours, LEAST_HOURS, HOURS)), busiest);
    }

    /**
     * Whether {@code events} in an hour are a spike: at least {@value #LEAST}, at least three times the mean, more than in the busiest hour,
     * and more than chance would bring in one of a million hours, if events come independently (by Chernoff's bound on the tail of a
     * Poisson distribution).
     */
    boolean isExceededBy(long events) {
        return events >= LEAST
                && events >= TIMES * mean
                && events > busiest
                && events * Math.log(events / mean) - (events - mean) >= SURPRISE;
    }

    /** How far {@code events} in an hour are from the mean, in its own spread. */
    double distance(long events) {
        return (events - mean) / Math.sqrt(mean + 1);
    }
}
