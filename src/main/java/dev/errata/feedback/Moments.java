package dev.errata.feedback;

import dev.errata.feedback.History.Moment;
import dev.errata.feedback.Logged.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Moments for a plot, evenly in time: of all that happens in one stretch only what was believed at the end of it is kept, and of a
 * stretch in which nothing happens how it faded. Not thread-safe.
 */
final class Moments {

    private final Instant start;
    private final Duration stretch;
    private final int stretches;
    private final Function<Instant, Map<String, Belief>> beliefs;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Cast> said = new ArrayList<>();
    private Instant latest;
    private int current;
    private boolean open;

    /**
     * @param beliefs what is believed at a moment, of all that happened until it is asked
     * @param points the most moments
     */
    Moments(Instant start, Instant end, int points, Function<Instant, Map<String, Belief>> beliefs) {
        this.start = start;
        this.beliefs = beliefs;
        stretches = Math.max(1, points - 2);
        var whole = Duration.between(start, end).dividedBy(stretches);
        stretch = whole.isPositive() ? whole : Duration.ofNanos(1);
        latest = start;
        moments.add(new Moment(start, List.of(), beliefs.apply(start)));
    }

    /** To be called before what happens at {@code at} is believed. */
    void until(Instant at) {
        int next = Math.clamp(Duration.between(start, at).dividedBy(stretch), 0, stretches - 1);
        while (current < next) {
            close();
            current++;
        }
    }

    /** Something happened that is believed by now. */
    void add(Logged line) {
        open = true;
        latest = later(latest, line.at());
        if (line instanceof Cast cast) {
            said.add(cast);
        }
    }

    List<Moment> upTo(Instant end) {
        until(end);
        if (open) {
            close();
        }
        moments.add(new Moment(later(latest, end), List.of(), beliefs.apply(later(latest, end))));
        return moments;
    }

    private void close() {
        latest = open ? latest : later(latest, start.plus(stretch.multipliedBy(current + 1L)));
        moments.add(new Moment(latest, said, beliefs.apply(latest)));
        said.clear();
        open = false;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
