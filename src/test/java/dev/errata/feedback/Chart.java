package dev.errata.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines over days, drawn as SVG: one panel a scenario, one below the other, each line with its name at its end. Readable on light and on
 * dark ground.
 */
final class Chart {

    private static final int WIDTH = 720;
    private static final int PANEL = 290;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 224;
    private static final int TOP = 52;
    private static final int BOTTOM = PANEL - 50;
    private static final int LINE_HEIGHT = 16;
    private static final int MONTH = 30;
    private static final int QUARTER = 25;
    private static final int WHOLE = 100;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #3d444d; }
            .title { font-weight: 600; font-size: 14px; }
            .quiet { fill: #656d76; font-size: 12px; }
            .grid { stroke: #8b949e; stroke-opacity: .3; }
            .turn { stroke: #8b949e; stroke-dasharray: 2 4; }
            .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
            .a { stroke: #0b5c7a; stroke-width: 3; } .b { stroke: #1f6b3a; stroke-dasharray: 8 3; }
            .c { stroke: #a12622; } .d { stroke: #6e7781; stroke-dasharray: 2 3; } .e { stroke: #8250a0; stroke-dasharray: 8 3 2 3; }
            @media (prefers-color-scheme: dark) {
            text { fill: #d1d7e0; } .quiet { fill: #9198a1; }
            .a { stroke: #7cc7e0; } .b { stroke: #86cf9f; } .c { stroke: #f0938c; } .d { stroke: #9198a1; } .e { stroke: #cda8e8; }
            }
            </style>
            """;

    /**
     * One scenario.
     *
     * @param turn what happens at the turn; empty where nothing does
     */
    record Panel(String title, String turn, List<Course> courses) {}

    /** A line's name: where it ends, and where there is room for it. */
    private record Label(Course course, int end, int y) {}

    private final StringBuilder out = new StringBuilder();

    private Chart() {}

    static String of(String title, List<Panel> panels) {
        var chart = new Chart();
        chart.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-labelledby=\"title\">",
                WIDTH, PANEL * panels.size(), WIDTH);
        chart.line("<title id=\"title\">%s</title>", title);
        chart.out.append(STYLE);
        for (int i = 0; i < panels.size(); i++) {
            chart.line("<g transform=\"translate(0 %d)\">", i * PANEL);
            chart.panel(panels.get(i));
            chart.line("</g>");
        }
        chart.line("</svg>");
        return chart.out.toString();
    }

    private void panel(Panel panel) {
        var scenario = panel.courses().getFirst().scenario();
        line("<text class=\"title\" x=\"%d\" y=\"18\">%s</text>", LEFT, panel.title());
        line(
                "<text class=\"quiet\" x=\"%d\" y=\"18\" text-anchor=\"end\">readers shown the best one first</text>",
                RIGHT);
        for (int percent = 0; percent <= WHOLE; percent += QUARTER) {
            int y = y(percent / (double) WHOLE);
            line("<path class=\"grid\" d=\"M%d %dH%d\"/>", LEFT, y, RIGHT);
            line("<text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%d %%</text>", LEFT - 8, y + 4, percent);
        }
        for (int day = 0; day <= scenario.days; day += MONTH) {
            int x = x(day, scenario);
            line("<text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>", x, BOTTOM + 18, day);
        }
        line("<text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"end\">days</text>", RIGHT, BOTTOM + 36);
        if (!panel.turn().isEmpty()) {
            int x = x(scenario.turn, scenario);
            line("<path class=\"turn\" d=\"M%d %dV%d\"/>", x, TOP, BOTTOM);
            line("<text class=\"quiet\" x=\"%d\" y=\"%d\">%s</text>", x, TOP - 8, panel.turn());
        }
        panel.courses().forEach(course -> line("<path class=\"line %s\" d=\"%s\"/>", look(course), path(course)));
        labels(panel.courses()).forEach(this::label);
    }

    private void label(Label label) {
        line("<path class=\"grid\" d=\"M%d %dL%d %d\"/>", RIGHT + 2, label.end(), RIGHT + 12, label.y());
        line(
                "<text x=\"%d\" y=\"%d\">%s, %.0f %%</text>",
                RIGHT + 15, label.y() + 4, label.course().name(), WHOLE * end(label.course()));
    }

    /** From above, none on top of another, and none below the axis. */
    private static List<Label> labels(List<Course> courses) {
        var sorted = courses.stream()
                .sorted(Comparator.comparingInt(course -> y(end(course))))
                .toList();
        var labels = new ArrayList<Label>();
        int free = TOP;
        for (int i = 0; i < sorted.size(); i++) {
            int end = y(end(sorted.get(i)));
            int lowest = BOTTOM - (sorted.size() - 1 - i) * LINE_HEIGHT;
            int y = Math.min(Math.max(end, free), lowest);
            labels.add(new Label(sorted.get(i), end, y));
            free = y + LINE_HEIGHT;
        }
        return labels;
    }

    /** A week a point, in its middle; what is left at the end belongs to the last. */
    private static String path(Course course) {
        int weeks = course.scenario().days / Course.WEEK;
        return IntStream.range(0, weeks)
                .mapToObj(week -> {
                    int from = week * Course.WEEK;
                    int to = week == weeks - 1 ? course.scenario().days : from + Course.WEEK;
                    return x((from + to) / 2.0, course.scenario()) + " " + y(Course.best(course.sum(from, to)));
                })
                .collect(Collectors.joining("L", "M", "H" + RIGHT));
    }

    private static double end(Course course) {
        int last = (course.scenario().days / Course.WEEK - 1) * Course.WEEK;
        return Course.best(course.sum(last, course.scenario().days));
    }

    private static int x(double day, Scenario scenario) {
        return (int) Math.round(LEFT + day / scenario.days * (RIGHT - LEFT));
    }

    private static int y(double share) {
        return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
    }

    private static String look(Course course) {
        return switch (course.name()) {
            case Courses.ERRATA -> "a";
            case Courses.SURE -> "b";
            case Courses.RATIO -> "c";
            case Courses.AUTHORED -> "d";
            default -> "e";
        };
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
