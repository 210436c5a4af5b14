package dev.errata.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** All scenarios under all rankings: each seed makes one world, and every ranking lives through it. */
final class Courses {

    /** As many as the published figures rest on. */
    static final int RUNS = 200;

    static final String ERRATA = "Errata";
    static final String SURE = "lower bound alone";
    static final String BLIND = "Errata, without versions";
    static final String RATIO = "bare ratio";
    static final String AUTHORED = "no learning";

    private Courses() {}

    static List<Course> of(Scenario scenario) {
        var worlds =
                LongStream.range(0, RUNS).parallel().mapToObj(scenario::world).toList();
        var courses = new ArrayList<Course>();
        rankings(scenario)
                .forEach((name, ranking) -> courses.add(Course.of(
                        name,
                        scenario,
                        worlds.parallelStream()
                                .map(world -> Simulation.run(world, scenario.days, ranking))
                                .toList())));
        return courses;
    }

    private static Map<String, Ranking> rankings(Scenario scenario) {
        var learned = new Ranking.Learned(Learning.USUAL, true);
        var rankings = new LinkedHashMap<String, Ranking>();
        rankings.put(ERRATA, learned);
        if (scenario == Scenario.RELEASE) {
            rankings.put(BLIND, new Ranking.Learned(Learning.USUAL, false));
        }
        rankings.put(SURE, new Ranking.Sure(learned));
        rankings.put(RATIO, new Ranking.BareRatio());
        rankings.put(AUTHORED, new Ranking.Authored());
        return rankings;
    }
}
