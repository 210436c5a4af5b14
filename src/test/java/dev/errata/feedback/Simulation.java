package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.World.Lie;
import dev.errata.feedback.World.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the readers of a world try what a ranking shows them, and the ranking learn from the few who say what came of it. A reader tries
 * the first workaround, then the next if that failed, up to {@value #PATIENCE}. Not thread-safe.
 */
final class Simulation {

    /** So many workarounds a reader tries before giving up. */
    static final int PATIENCE = 3;

    /** After so many days what was said is taken up. */
    private static final int OTHER_DAY = 2;

    /** After so many days it is looked at what has faded. */
    private static final int WEEK = 7;

    /**
     * What a ranking was worth to the readers of one day.
     *
     * @param best readers whose first suggestion was the truly best one
     * @param regret summed over readers: the best one's true rate less that of what was shown first
     * @param tries of all readers
     * @param unsolved readers who gave up
     */
    record Day(int readers, int best, double regret, int tries, int unsolved) {

        static final Day NONE = new Day(0, 0, 0, 0, 0);

        Day plus(Day other) {
            return new Day(
                    readers + other.readers,
                    best + other.best,
                    regret + other.regret,
                    tries + other.tries,
                    unsolved + other.unsolved);
        }
    }

    private final World world;
    private final Ranking ranking;
    private final List<Logged> log = new ArrayList<>();
    private final Map<Software, List<Integer>> shown = new HashMap<>();
    private int today = -1;
    private int looked = -1;
    private boolean news;

    private Simulation(World world, Ranking ranking) {
        this.world = world;
        this.ranking = ranking;
    }

    /** The days of {@code world}, one after the other. */
    static List<Day> run(World world, int days, Ranking ranking) {
        var simulation = new Simulation(world, ranking);
        var course = new ArrayList<>(Collections.nCopies(days, Day.NONE));
        for (var event : world.events()) {
            simulation.turnTo(event.day());
            switch (event) {
                case Reader reader ->
                    course.set(event.day(), course.get(event.day()).plus(simulation.read(reader)));
                case Lie lie -> simulation.lie(lie);
            }
        }
        return course;
    }

    /** The service looks again at every question; every other morning tells rankings apart as well, in a quarter of the time. */
    private void turnTo(int day) {
        if (day > today && day >= looked + (news ? OTHER_DAY : WEEK)) {
            shown.clear();
            looked = day;
            news = false;
        }
        today = day;
    }

    private Day read(Reader reader) {
        var order = shown.computeIfAbsent(
                reader.software(), software -> ranking.order(world.entry(), log, reader.at(), software));
        int tries = 0;
        boolean solved = false;
        while (!solved && tries < PATIENCE) {
            solved = attempt(reader, order.get(tries++));
        }
        var rates = world.rates(reader);
        int best = World.best(rates);
        int first = order.getFirst();
        return new Day(1, first == best ? 1 : 0, rates.get(best) - rates.get(first), tries, solved ? 0 : 1);
    }

    private boolean attempt(Reader reader, int workaround) {
        boolean works = reader.works().get(workaround);
        if (reader.reports()) {
            boolean says = works != reader.slips().get(workaround);
            say(
                    reader.at(),
                    workaround,
                    says ? Outcome.WORKED : Outcome.FAILED,
                    reader.name(),
                    reader.source(),
                    reader.software());
        }
        return works;
    }

    private void lie(Lie lie) {
        say(lie.at(), lie.workaround(), lie.outcome(), lie.name(), lie.source(), Software.UNKNOWN);
    }

    private void say(Instant at, int workaround, Outcome outcome, String name, String source, Software software) {
        log.add(new Cast(
                log.size() + 1,
                at,
                "match of " + name,
                Subject.workaround(world.entry().id(), World.id(workaround)),
                1,
                outcome,
                name,
                source,
                Channel.PAGE,
                software,
                ""));
        news = true;
    }
}
