package dev.errata.feedback;

import dev.errata.feedback.Logged.Cast;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Thins out voices that come from one place: each next one counts half as much, until some time has passed. So a burst of any length
 * from one source adds up to two voices, while a colleague next week counts whole, or nearly. For one question; the voices come in the
 * order of the log. Not thread-safe.
 */
final class Crowd {

    /** What one place has said, and when last: faded like everything that crowds. */
    private record Press(double voices, Instant at) {}

    private final Learning learning;
    private final Map<String, Press> places = new HashMap<>();

    Crowd(Learning learning) {
        this.learning = learning;
    }

    /** The weight of the next voice, at most 1; a long burst's last voices have none. */
    double weight(Cast cast) {
        double pressed = Math.max(press("r " + cast.reporter(), cast.at()), press("s " + cast.source(), cast.at()));
        return Math.pow(0.5, pressed);
    }

    /** What the place had said before, counting what is said now. */
    private double press(String place, Instant now) {
        var before = places.get(place);
        double pressed = before == null ? 0 : before.voices() * learning.crowding(before.at(), now);
        places.put(place, new Press(pressed + 1, now));
        return pressed;
    }
}
