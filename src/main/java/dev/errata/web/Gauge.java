package dev.errata.web;

import dev.errata.feedback.Belief;

/**
 * A belief as it is drawn: whole percents.
 *
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param reports cases behind it
 */
record Gauge(int percent, int low, int high, int reports) {

    /** Fewer cases than these carry a figure only weakly. */
    private static final int FEW = 5;

    static Gauge of(Belief belief) {
        return new Gauge(percent(belief.value()), percent(belief.low()), percent(belief.high()), belief.reports());
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    public boolean weak() {
        return reports < FEW;
    }

    /** How wide the interval is. */
    public int span() {
        return high - low;
    }
}
