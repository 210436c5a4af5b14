package dev.errata.web;

import dev.errata.match.Scoreboard.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said against what came true, drawn: scores from left to right, the share of right answers from below. In units of the drawing.
 *
 * @param ideal the line on which both are the same
 * @param curve through all points
 */
record ReliabilityGraph(
        int width,
        int height,
        Tick origin,
        Tick end,
        String ideal,
        String curve,
        List<Point> points,
        List<Tick> across,
        List<Tick> up) {

    /**
     * One band of scores.
     *
     * @param radius the larger, the more answers
     * @param whisker from the least to the most that the share may be among all texts
     */
    record Point(int x, int y, int radius, String whisker) {}

    /** A place on an axis. */
    record Tick(int x, int y, int percent) {}

    private static final int WIDTH = 400;
    private static final int HEIGHT = 320;
    private static final int LEFT = 48;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 32;
    private static final int BOTTOM = HEIGHT - 56;
    private static final int SMALLEST = 3;
    private static final int GROWTH = 5;
    private static final int WHOLE = 100;
    private static final int TENTH = 10;

    /** Where an axis begins, in percents; all of them end at 100. */
    private record Scale(int across, int up) {

        private static Scale of(List<Band> bands) {
            double from = bands.stream().mapToDouble(Band::from).min().orElse(0);
            double right = bands.stream().mapToDouble(Band::right).min().orElse(0);
            int across = tenth(from);
            return new Scale(across, Math.min(across, tenth(right)));
        }

        /** The next lower tenth of 100 that leaves something to draw. */
        private static int tenth(double share) {
            return Math.clamp((long) Math.floor(share * TENTH) * TENTH, 0, WHOLE / 2);
        }

        private int x(double share) {
            return LEFT + (int) Math.round((share * WHOLE - across) / (WHOLE - across) * (RIGHT - LEFT));
        }

        private int y(double share) {
            return BOTTOM - (int) Math.round(Math.max(0, share * WHOLE - up) / (WHOLE - up) * (BOTTOM - TOP));
        }
    }

    static ReliabilityGraph of(List<Band> bands) {
        var scale = Scale.of(bands);
        int most = bands.stream().mapToInt(Band::answers).max().orElse(1);
        var points = bands.stream().map(band -> point(band, most, scale)).toList();
        double least = scale.across() / (double) WHOLE;
        return new ReliabilityGraph(
                WIDTH,
                HEIGHT,
                new Tick(LEFT, BOTTOM, 0),
                new Tick(RIGHT, TOP, WHOLE),
                "M%d %dL%d %d".formatted(scale.x(least), scale.y(least), RIGHT, TOP),
                points.stream().map(it -> it.x() + " " + it.y()).collect(Collectors.joining("L", "M", "")),
                points,
                ticks(scale.across()).stream()
                        .map(it -> new Tick(scale.x(it / (double) WHOLE), BOTTOM, it))
                        .toList(),
                ticks(scale.up()).stream()
                        .map(it -> new Tick(LEFT, scale.y(it / (double) WHOLE), it))
                        .toList());
    }

    private static Point point(Band band, int most, Scale scale) {
        var belief = ShownQuality.belief(band.right(), band.answers());
        int x = scale.x(band.meanScore());
        int radius = SMALLEST + (int) Math.round(GROWTH * Math.sqrt((double) band.answers() / most));
        var whisker = "M%d %dV%d".formatted(x, scale.y(belief.low()), scale.y(belief.high()));
        return new Point(x, scale.y(band.right()), radius, whisker);
    }

    private static List<Integer> ticks(int from) {
        var ticks = new ArrayList<Integer>();
        int step = WHOLE - from <= WHOLE / 2 ? TENTH : 2 * TENTH;
        for (int at = WHOLE; at >= from; at -= step) {
            ticks.add(at);
        }
        return List.copyOf(ticks);
    }
}
