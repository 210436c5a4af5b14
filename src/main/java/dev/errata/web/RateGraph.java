package dev.errata.web;

import dev.errata.entry.Rate;
import dev.errata.feedback.Belief;
import dev.errata.feedback.History.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the rate of one workaround changed, drawn: time from left to right, the rate from below. In units of the drawing.
 *
 * @param line of the value
 * @param band between the ends of the interval
 * @param authored height of the author's estimate
 * @param marks what readers said, above the plot where it worked, below where it failed
 * @param from first day, as in a {@code datetime} attribute; empty where all of it is one moment
 * @param to last day
 */
record RateGraph(
        int width,
        int height,
        String line,
        String band,
        int authored,
        List<Mark> marks,
        List<Tick> up,
        int left,
        int right,
        int bottom,
        String from,
        String to) {

    /**
     * What was said in one stretch of time.
     *
     * @param reach half the size of the mark: the larger, the more was said
     */
    record Mark(int x, int y, int reach, boolean worked) {

        /** A cross, for what failed. */
        public String cross() {
            return "M%d %dl%d %dM%d %dl%d %d"
                    .formatted(x - reach, y - reach, 2 * reach, 2 * reach, x - reach, y + reach, 2 * reach, -2 * reach);
        }
    }

    /** A height and the percentage that it stands for. */
    record Tick(int y, int percent) {}

    private static final int WIDTH = 340;
    private static final int HEIGHT = 150;
    private static final int LEFT = 44;
    private static final int RIGHT = WIDTH - 10;
    private static final int TOP = 22;
    private static final int BOTTOM = HEIGHT - 40;

    /** Where marks are, away from the edge of the plot. */
    private static final int AWAY = 9;

    private static final int SMALLEST = 3;
    private static final int LARGEST = 7;
    private static final int WHOLE = 100;

    /** @param moments of the entry, in order of time; never empty */
    static RateGraph of(String workaround, Rate authored, List<Moment> moments) {
        var start = moments.getFirst().at();
        var whole = Duration.between(start, moments.getLast().at());
        var upper = new ArrayList<String>();
        var lower = new ArrayList<String>();
        var values = new ArrayList<String>();
        var marks = new ArrayList<Mark>();
        boolean first = true;
        for (var moment : moments) {
            // Where all is one moment, what is believed is drawn all along.
            int x = whole.isPositive() ? x(start, whole, moment.at()) : first ? LEFT : RIGHT;
            first = false;
            var belief = moment.workarounds().get(workaround);
            if (belief != null) {
                add(x, belief, values, upper, lower);
            }
            mark(moment, workaround, x, true, marks);
            mark(moment, workaround, x, false, marks);
        }
        return new RateGraph(
                WIDTH,
                HEIGHT,
                path(values),
                path(upper) + path(lower.reversed()).replace('M', 'L') + (lower.isEmpty() ? "" : "Z"),
                y(authored.value()),
                marks,
                List.of(new Tick(y(1), WHOLE), new Tick(y(0.5), WHOLE / 2), new Tick(y(0), 0)),
                LEFT,
                RIGHT,
                BOTTOM,
                day(start),
                day(moments.getLast().at()));
    }

    /** Whether it is about more than one day. */
    public boolean lasting() {
        return !from.equals(to);
    }

    private static void add(int x, Belief belief, List<String> values, List<String> upper, List<String> lower) {
        values.add(x + " " + y(belief.value()));
        upper.add(x + " " + y(belief.high()));
        lower.add(x + " " + y(belief.low()));
    }

    private static void mark(Moment moment, String workaround, int x, boolean worked, List<Mark> marks) {
        long said = moment.said().stream()
                .filter(cast -> cast.subject().item().equals(workaround))
                .filter(cast -> cast.outcome().good() == worked)
                .count();
        if (said > 0) {
            int reach = (int) Math.min(LARGEST, SMALLEST + Math.round(Math.log((double) said)));
            marks.add(new Mark(x, worked ? TOP - AWAY : BOTTOM + AWAY, reach, worked));
        }
    }

    private static int x(Instant start, Duration whole, Instant at) {
        double share = (double) Duration.between(start, at).toMillis() / (double) whole.toMillis();
        return LEFT + (int) Math.round(Math.clamp(share, 0, 1) * (RIGHT - LEFT));
    }

    private static int y(double share) {
        return BOTTOM - (int) Math.round(share * (BOTTOM - TOP));
    }

    private static String path(List<String> points) {
        return points.stream().collect(Collectors.joining("L", points.isEmpty() ? "" : "M", ""));
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
