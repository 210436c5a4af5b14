package dev.errata.feedback;

import dev.errata.feedback.Chart.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Writes what docs/learning.md shows: the plots of the simulation, its figures, and the worked examples. {@code ./errata simulate} runs it. */
final class SimulationReport {

    static final Path FOLDER = Path.of("docs/learning");

    private static final double HUNDRED = 100;

    private final Map<Scenario, List<Course>> courses;

    private SimulationReport(Map<Scenario, List<Course>> courses) {
        this.courses = courses;
    }

    public static void main(String[] args) throws IOException {
        var report = run();
        Files.createDirectories(FOLDER);
        for (var plot : report.plots().entrySet()) {
            Files.writeString(FOLDER.resolve(plot.getKey()), plot.getValue());
        }
        var page = LearningPage.read().with("figures", report.figures());
        for (var example : LearningExamples.all().entrySet()) {
            page = page.with(example.getKey(), example.getValue());
        }
        page.write();
    }

    static SimulationReport run() {
        var courses = new EnumMap<Scenario, List<Course>>(Scenario.class);
        for (var scenario : Scenario.values()) {
            courses.put(scenario, Courses.of(scenario));
        }
        return new SimulationReport(courses);
    }

    Course course(Scenario scenario, String name) {
        return courses.get(scenario).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** By the name of the file. */
    Map<String, String> plots() {
        var plots = new LinkedHashMap<String, String>();
        plots.put(
                "learning.svg",
                Chart.of(
                        "How quickly the best workaround comes first",
                        List.of(
                                panel("The author guessed", "", Scenario.GUESSED),
                                panel("The author tried everything", "", Scenario.REPRODUCED))));
        plots.put(
                "drift.svg",
                Chart.of(
                        "How rankings recover when another workaround becomes the best",
                        List.of(
                                panel("The best stops working", "for everybody, on this day", Scenario.DRIFT),
                                panel(
                                        "It does so in a new release",
                                        "from here readers move to it",
                                        Scenario.RELEASE))));
        plots.put(
                "hostile.svg",
                Chart.of(
                        "What rankings lose to those who lie",
                        List.of(
                                panel("600 lies on one day", "here, from three addresses", Scenario.BURST),
                                panel("Six lies a week", "from here, from three addresses", Scenario.PATIENT))));
        return plots;
    }

    private Panel panel(String title, String turn, Scenario scenario) {
        return new Panel(title, turn, courses.get(scenario));
    }

    /** A table, one line a scenario and ranking. */
    String figures() {
        var out = new MarkdownTable(
                "scenario",
                "ranking",
                "first month",
                "last month",
                "days to 80 %",
                "regret",
                "tries",
                "gave up",
                "runs lost");
        courses.values().forEach(each -> each.forEach(course -> out.row(row(course))));
        return out.toString();
    }

    private static List<String> row(Course course) {
        var since = course.sinceTheTurn();
        return List.of(
                course.scenario().name().toLowerCase(Locale.ROOT),
                course.name(),
                number("%.0f %%", HUNDRED * Course.best(course.firstMonth())),
                number("%.0f %%", HUNDRED * Course.best(course.lastMonth())),
                days(course.daysToMost()),
                number("%.1f", HUNDRED * Course.regret(since)),
                number("%.2f", (double) since.tries() / since.readers()),
                number("%.1f %%", HUNDRED * since.unsolved() / since.readers()),
                Integer.toString(course.lost()));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static String days(OptionalInt days) {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "never";
    }
}
