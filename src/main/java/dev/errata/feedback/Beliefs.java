package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Entry.Workaround;
import dev.errata.entry.EntryId;
import dev.errata.entry.Rate;
import dev.errata.feedback.EntryBelief.RatedBelief;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is believed at one moment: authors' estimates, moved by readers' outcomes. Thread-safe; a view of the tallies, so that what is
 * asked later may know of an outcome that came in between.
 */
public final class Beliefs {

    /** What authors say, without any reader's word. */
    public static final Beliefs AUTHORED = new Beliefs(any -> Tally.EMPTY, Instant.EPOCH, Learning.USUAL);

    /** An author's estimate of the confidence counts as at most so many cases: each outcome is an observation, it is none. */
    private static final double MOST_CONFIDENCE = 5;

    private final Function<EntryId, Tally> tallies;
    private final Instant now;
    private final Learning learning;

    Beliefs(Function<EntryId, Tally> tallies, Instant now, Learning learning) {
        this.tallies = tallies;
        this.now = now;
        this.learning = learning;
    }

    /** What a log comes to at {@code now}: the same as what was believed when it was written, for the same log. */
    public static Beliefs of(List<Logged> log, Learning learning, Instant now) {
        var tallies = tallies(log, learning);
        return new Beliefs(entry -> tallies.getOrDefault(entry, Tally.EMPTY), now, learning);
    }

    /** What a log comes to, by entry. */
    static Map<EntryId, Tally> tallies(List<Logged> log, Learning learning) {
        var tallies = new HashMap<EntryId, Tally>();
        log.stream()
                .collect(Collectors.groupingBy(Logged::entry))
                .forEach((entry, lines) -> tallies.put(entry, Tally.of(lines, learning)));
        return tallies;
    }

    /** What is believed of {@code entry}, whatever somebody runs. */
    public EntryBelief of(Entry entry) {
        return of(entry, List.of());
    }

    /** What is believed of {@code entry} for one who runs {@code software}: outcomes on that version count most. */
    public EntryBelief of(Entry entry, Collection<Software> software) {
        var read = tallies(entry);
        var workarounds = new LinkedHashMap<String, RatedBelief>();
        for (var it : entry.workarounds()) {
            var sums = sums(read, Tally.Key.workaround(it.id()));
            workarounds.put(it.id(), RatedBelief.of(authored(entry, it), guessed(it), sums, software));
        }
        var deadEnds = new LinkedHashMap<String, Belief>();
        for (var it : entry.deadEnds()) {
            var prior = authored(entry, it.failRate(), it.evidenceCount());
            deadEnds.put(it.id(), prior.plus(all(read, Tally.Key.deadEnd(it.id()))));
        }
        var standing = entry.standing();
        var helps = authored(entry, standing.fixSuccessRate(), standing.fixEvidence())
                .plus(all(read, Tally.Key.HELPS));
        var positions = new LinkedHashMap<EntryId, Long>();
        read.forEach((id, tally) -> positions.put(id, tally.position()));
        return new EntryBelief(right(entry, read), helps, workarounds, deadEnds, positions);
    }

    /** How far readers' word moves an entry's strength where it is ranked, in nats; 0 where no reader spoke. */
    public double shift(Entry entry) {
        var right = right(entry);
        return right.reports() == 0 ? 0 : EntryBelief.shift(right, authoredRight(entry));
    }

    /** That {@code entry} is the right one where it matches. */
    public Belief right(Entry entry) {
        return right(entry, tallies(entry));
    }

    private Belief right(Entry entry, Map<EntryId, Tally> read) {
        return authoredRight(entry).plus(all(read, Tally.Key.RIGHT));
    }

    /** What the author says of {@code workaround} alone. */
    static Belief authored(Entry entry, Workaround workaround) {
        return authored(entry, workaround.successRate(), workaround.evidenceCount());
    }

    /** The same, if it counted as one case. */
    static Belief guessed(Workaround workaround) {
        return Belief.authored(workaround.successRate(), 1, Tier.AI_GENERATED);
    }

    /** A figure with a count of its own is not worth what the entry's count says. */
    private static Belief authored(Entry entry, Rate rate, int own) {
        var standing = entry.standing();
        return Belief.authored(rate, own > 0 ? own : standing.evidenceCount(), standing.tier());
    }

    private static Belief authoredRight(Entry entry) {
        var standing = entry.standing();
        return standing.confidenceEvidence() > 0
                ? Belief.authored(standing.confidence(), standing.confidenceEvidence(), standing.tier())
                : Belief.authored(standing.confidence(), standing.evidenceCount(), standing.tier(), MOST_CONFIDENCE);
    }

    /** What was said of an entry under its older ids is said of it. All is read once, so that one answer is of one piece. */
    private Map<EntryId, Tally> tallies(Entry entry) {
        var read = new LinkedHashMap<EntryId, Tally>();
        Stream.concat(Stream.of(entry.id()), entry.replaces().stream())
                .forEach(id -> read.computeIfAbsent(id, tallies));
        return read;
    }

    /** Sorted, so that floating-point sums come out the same in every process. */
    private SortedMap<String, Sum> sums(Map<EntryId, Tally> read, Tally.Key key) {
        var sums = new TreeMap<String, Sum>();
        read.values()
                .forEach(
                        tally -> tally.of(key, now, learning).forEach((line, sum) -> sums.merge(line, sum, Sum::plus)));
        return sums;
    }

    private Sum all(Map<EntryId, Tally> read, Tally.Key key) {
        return sums(read, key).values().stream().reduce(Sum.NONE, Sum::plus);
    }
}
