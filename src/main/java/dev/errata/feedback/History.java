package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.feedback.Logged.Cast;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How the belief in an entry's workarounds came about. Immutable.
 *
 * @param moments in order of time, for a plot; the first is what the author said alone, the last is now
 * @param changes of the order of the workarounds, newest first
 * @param latest what counts now of all that was said of the entry, newest first; at most {@value #LATEST}
 */
public record History(List<Moment> moments, List<RankChange> changes, List<Cast> latest) {

    /** So many outcomes are told one by one. */
    public static final int LATEST = 20;

    /** So many of the newest changes of the order are told. */
    public static final int CHANGES = 50;

    public History {
        moments = List.copyOf(moments);
        changes = List.copyOf(changes);
        latest = List.copyOf(latest);
    }

    /**
     * What was believed at one moment, as it was known then: what was voided later is in it.
     *
     * @param said of workarounds since the moment before, oldest first; empty in the first and the last one
     * @param workarounds that they work, by id, in the order of the entry
     */
    public record Moment(Instant at, List<Cast> said, Map<String, Belief> workarounds) {
        public Moment {
            said = List.copyOf(said);
        }
    }

    /** Why the order changed. */
    public enum Cause {
        /** Somebody said that it worked or failed. */
        SAID,
        VOIDED,
        RESTORED,
        ACCEPTED,
        /** What was said long ago faded. */
        AGED
    }

    /**
     * A workaround changed its place among those of its entry, in the order in which they are shown.
     *
     * @param line that changed it; where it aged, the next line after that. In a log of thousands it may be one of the few before
     *     that line
     * @param workaround its id
     * @param from the place that it had, from 1
     * @param to the place that it has since
     */
    public record RankChange(Instant at, Cause cause, Logged line, String workaround, int from, int to) {}

    /**
     * Tells it from a log.
     *
     * @param entry as it is authored now
     * @param revisions what the entry was in a revision, where that can still be found: before figures were accepted, others were
     *     authored. Where they are not known, the history begins after that
     * @param log of the entry and of those that it replaces, by position
     * @param points the most moments, at least 3; they lie evenly in time
     */
    public static History of(
            Entry entry,
            IntFunction<Optional<Entry>> revisions,
            List<Logged> log,
            Learning learning,
            Instant now,
            int points) {
        return new Retelling(entry, AuthoredThen.of(entry, log, revisions), learning).tell(log, now, points);
    }
}
