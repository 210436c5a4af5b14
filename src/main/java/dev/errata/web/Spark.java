package dev.errata.web;

import java.util.ArrayList;
import java.util.List;

/**
 * How often something was seen, drawn as a row of bars, one for each stretch of time, the latest at the right. In units of the drawing.
 *
 * @param bars of all stretches but the latest
 * @param current bar of the latest stretch, which is not over
 * @param most of one stretch
 * @param latest of the latest stretch
 * @param hours in all
 * @param step hours of one stretch
 */
record Spark(
        int width, int height, String bars, String current, long total, long most, long latest, int hours, int step) {

    private static final int STEP = 4;
    private static final int BAR = 3;
    private static final int HEIGHT = 24;

    /** Hours of a quarter of a day. */
    private static final int QUARTER = 6;

    /** So that one event is seen beside a thousand. */
    private static final int LEAST = 2;

    /** @param hours oldest first; never empty */
    static Spark of(List<Long> hours) {
        return of(hours, 1);
    }

    private static Spark of(List<Long> hours, int step) {
        long most = hours.stream().mapToLong(Long::longValue).max().orElse(0);
        var bars = new StringBuilder();
        for (int at = 0; at < hours.size() - 1; at++) {
            bars.append(bar(at, hours.get(at), most));
        }
        return new Spark(
                STEP * hours.size() - (STEP - BAR),
                HEIGHT,
                bars.toString(),
                bar(hours.size() - 1, hours.getLast(), most),
                hours.stream().mapToLong(Long::longValue).sum(),
                most,
                hours.getLast(),
                step * hours.size(),
                step);
    }

    /** Of seven days, six hours to a bar. */
    static Spark ofWeek(List<Long> hours) {
        var quarters = new ArrayList<Long>();
        for (int end = hours.size(); end > 0; end -= QUARTER) {
            quarters.addFirst(hours.subList(Math.max(0, end - QUARTER), end).stream()
                    .mapToLong(Long::longValue)
                    .sum());
        }
        return of(quarters, QUARTER);
    }

    private static String bar(int at, long events, long most) {
        if (events <= 0) {
            return "";
        }
        long height = LEAST + Math.round((HEIGHT - LEAST) * ((double) events / (double) most));
        return "M%d %dv-%dh%dv%dz".formatted(STEP * at, HEIGHT, height, BAR, height);
    }

    public String totalShown() {
        return Figures.whole(total);
    }

    public String mostShown() {
        return Figures.whole(most);
    }

    public String latestShown() {
        return Figures.whole(latest);
    }
}
