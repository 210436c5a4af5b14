package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.Rate;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.Tally.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is believed at one moment: authors' estimates, moved by readers' outcomes. Thread-safe; a view of the tallies, so that what is
 * asked later may know of an outcome that came in between.
 */
public final class Beliefs {

    /** What authors say, without any reader's word. */
    public static final Beliefs AUTHORED = new Beliefs(any -> Tally.EMPTY, Instant.EPOCH, Learning.USUAL);

    /** An author's confidence in an entry counts as at most so many cases: each outcome is a direct observation, it is none. */
    private static final double MOST_CONFIDENCE = 5;

    /** So many outcomes on one version weigh as much as half of all that is known from others. */
    private static final double BORROWED = 10;

    private final Function<EntryId, Tally> tallies;
    private final Instant now;
    private final Learning learning;

    Beliefs(Function<EntryId, Tally> tallies, Instant now, Learning learning) {
        this.tallies = tallies;
        this.now = now;
        this.learning = learning;
    }

    /** What is believed of {@code entry}, whatever somebody runs. */
    public EntryBelief of(Entry entry) {
        return of(entry, List.of());
    }

    /** What is believed of {@code entry} for one who runs {@code software}: outcomes on that version count most. */
    public EntryBelief of(Entry entry, Collection<Software> software) {
        var workarounds = new LinkedHashMap<String, RatedBelief>();
        for (var workaround : entry.workarounds()) {
            var prior = authored(entry, workaround.successRate());
            workarounds.put(workaround.id(), rated(prior, sums(entry, Question.WORKAROUND, workaround.id()), software));
        }
        var deadEnds = new LinkedHashMap<String, Belief>();
        for (var deadEnd : entry.deadEnds()) {
            var prior = authored(entry, deadEnd.failRate());
            deadEnds.put(deadEnd.id(), prior.plus(all(sums(entry, Question.DEAD_END, deadEnd.id()))));
        }
        return new EntryBelief(
                right(entry), prior(entry, entry.standing().fixSuccessRate(), Question.HELPS), workarounds, deadEnds);
    }

    /** How far readers' word moves an entry's strength where it is ranked, in nats; 0 where no reader spoke. */
    public double shift(Entry entry) {
        var right = right(entry);
        return right.reports() == 0 ? 0 : EntryBelief.shift(right, authoredRight(entry));
    }

    /** That {@code entry} is the right one where it matches. */
    public Belief right(Entry entry) {
        return authoredRight(entry).plus(all(sums(entry, Question.RIGHT, "")));
    }

    private Belief prior(Entry entry, Rate rate, Question question) {
        return authored(entry, rate).plus(all(sums(entry, question, "")));
    }

    private static Belief authored(Entry entry, Rate rate) {
        return Belief.authored(
                rate, entry.standing().evidenceCount(), entry.standing().tier());
    }

    private static Belief authoredRight(Entry entry) {
        var standing = entry.standing();
        return Belief.authored(standing.confidence(), standing.evidenceCount(), standing.tier(), MOST_CONFIDENCE);
    }

    /** What was said of an entry under its older ids is said of it. */
    private Map<String, Sum> sums(Entry entry, Question question, String item) {
        var key = new Tally.Key(question, item);
        var sums = new HashMap<String, Sum>();
        Stream.concat(Stream.of(entry.id()), entry.replaces().stream())
                .map(tallies)
                .forEach(
                        tally -> tally.of(key, now, learning).forEach((line, sum) -> sums.merge(line, sum, Sum::plus)));
        return sums;
    }

    private static Sum all(Map<String, Sum> sums) {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }

    /** The outcomes on the version count whole, those on others the less the more there are of the former. */
    private static RatedBelief rated(Belief prior, Map<String, Sum> sums, Collection<Software> software) {
        var overall = prior.plus(all(sums));
        for (var it : software) {
            var own = sums.get(it.line());
            if (it.known() && own != null) {
                double borrowed = BORROWED / (BORROWED + own.weight());
                var believed =
                        prior.plus(others(sums, it.line()).scaled(borrowed)).plus(own);
                return new RatedBelief(believed, it.minor(), own.worked(), own.failed(), overall);
            }
        }
        return new RatedBelief(overall, "", 0, 0, overall);
    }

    private static Sum others(Map<String, Sum> sums, String line) {
        return sums.entrySet().stream()
                .filter(it -> !it.getKey().equals(line))
                .map(Map.Entry::getValue)
                .reduce(Sum.NONE, Sum::plus);
    }
}
