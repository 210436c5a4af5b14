package dev.errata.feedback;

import dev.errata.feedback.Simulation.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a ranking fared in many runs of one scenario.
 *
 * @param name of the ranking, for people
 * @param days the sums over all runs
 * @param lost runs in which no reader of the last month was shown the best one first
 */
record Course(String name, Scenario scenario, List<Day> days, int runs, int lost) {

    /** From here on most readers are served best. */
    static final double MOST = 0.8;

    static final int MONTH = 30;
    static final int WEEK = 7;

    static Course of(String name, Scenario scenario, List<List<Day>> runs) {
        var sums = new ArrayList<Day>();
        for (int day = 0; day < scenario.days; day++) {
            var sum = Day.NONE;
            for (var run : runs) {
                sum = sum.plus(run.get(day));
            }
            sums.add(sum);
        }
        long lost = runs.stream()
                .filter(run -> sum(run, scenario.days - MONTH, scenario.days).best() == 0)
                .count();
        return new Course(name, scenario, List.copyOf(sums), runs.size(), (int) lost);
    }

    /** Days in sum, from one to before another. */
    Day sum(int from, int to) {
        return sum(days, from, to);
    }

    private static Day sum(List<Day> days, int from, int to) {
        return days.subList(from, to).stream().reduce(Day.NONE, Day::plus);
    }

    /** All days from the turn on. */
    Day sinceTheTurn() {
        return sum(scenario.turn, scenario.days);
    }

    Day firstMonth() {
        return sum(scenario.turn, scenario.turn + MONTH);
    }

    Day lastMonth() {
        return sum(scenario.days - MONTH, scenario.days);
    }

    static double best(Day day) {
        return (double) day.best() / day.readers();
    }

    static double regret(Day day) {
        return day.regret() / day.readers();
    }

    /** So many days after the turn at least {@link #MOST} of a week's readers are shown the best first, and it stays so; empty if never. */
    OptionalInt daysToMost() {
        int weeks = (scenario.days - scenario.turn) / WEEK;
        int last = IntStream.range(0, weeks)
                .filter(week -> best(sum(scenario.turn + week * WEEK, scenario.turn + (week + 1) * WEEK)) < MOST)
                .max()
                .orElse(-1);
        return last == weeks - 1 ? OptionalInt.empty() : OptionalInt.of((last + 1) * WEEK);
    }
}
