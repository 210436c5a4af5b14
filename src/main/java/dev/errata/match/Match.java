package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Belief;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.Order;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry that fits an event.
 *
 * @param revision of the entry that was matched
 * @param score 0..1, the probability that this entry is the right one
 * @param evidence most telling first; empty only where somebody named the entry by himself
 * @param belief what is believed of the entry now, for the software of who asked: of its being right, its workarounds, its dead ends
 * @param workarounds best first by what is believed
 * @param causes entries that lead to this one, each with its checks: what to tell apart where this is a symptom
 * @param why the parts of the score, most telling first
 * @param rivals the entries that came next for the same error, likeliest first; they are not right if this one is
 * @param grounds what was read in the text for it, to say so in words
 * @param twinOf a better placed match that describes the same failure, in another version or system
 */
public record Match(
        Entry entry,
        int revision,
        double score,
        List<Evidence> evidence,
        EntryBelief belief,
        List<RatedWorkaround> workarounds,
        List<Entry> causes,
        VersionFit versionFit,
        List<Reason> why,
        List<Rival> rivals,
        Grounds grounds,
        Optional<EntryId> twinOf) {

    private static final double CONTENDER = 0.02;

    /** A workaround and what is believed of its success. */
    public record RatedWorkaround(Entry.Workaround workaround, RatedBelief rated) {

        /** For the asker's version, as far as it is known. */
        public Belief success() {
            return rated.belief();
        }

        /** The workarounds of an entry in the order to be tried: the surest first, a lucky few cases must not lead. */
        public static List<RatedWorkaround> bestFirst(Entry entry, EntryBelief belief) {
            var rated = entry.workarounds().stream()
                    .map(it -> new RatedWorkaround(
                            it, Objects.requireNonNull(belief.workarounds().get(it.id()))))
                    .toList();
            return Order.of(rated, it -> it.rated().prospect());
        }
    }

    /**
     * One part of a score.
     *
     * @param name {@link Feature#key} or {@link #OUTCOMES}: also a message key
     * @param value of the feature, in its unit
     * @param weight what it added or took, in nats
     */
    public record Reason(String name, double value, double weight) {

        /** The name of the part that is readers' word on the entry; no feature, as nothing in the text bears on it. */
        public static final String OUTCOMES = "outcomes";
    }

    /**
     * Another entry that was weighed for the same error.
     *
     * @param score 0..1
     * @param apart what the match has before this one, part by part in nats (negative where this one is ahead), most telling first
     */
    public record Rival(EntryId entry, String signature, double score, List<Reason> apart) {
        public Rival {
            apart = List.copyOf(apart);
        }
    }

    public Match {
        evidence = List.copyOf(evidence);
        workarounds = List.copyOf(workarounds);
        causes = List.copyOf(causes);
        why = List.copyOf(why);
        rivals = List.copyOf(rivals);
    }

    /** What is believed of the entry being right where it matches. */
    public Belief confidence() {
        return belief.right();
    }

    /** What is believed of {@code deadEnd}, one of the entry's, failing. */
    public Belief failing(Entry.DeadEnd deadEnd) {
        return Objects.requireNonNull(belief.deadEnds().get(deadEnd.id()));
    }

    /** The physical line that says most for it, from 1. */
    public int line() {
        return evidence.getFirst().line();
    }

    /** The rivals that are likely enough for a reader to ask why they are not right. */
    public List<Rival> contenders() {
        return rivals.stream().filter(rival -> rival.score() >= CONTENDER).toList();
    }

    /** What all reasons come to, in nats; "none of them" stands at 0. */
    public double strength() {
        return why.stream().mapToDouble(Reason::weight).sum();
    }

    /** Whether the two point at a line in common. */
    boolean sharesLine(Match other) {
        return evidence.stream().anyMatch(mine -> other.evidence().stream().anyMatch(its -> its.line() == mine.line()));
    }

    /** Whether the two were weighed against each other, as at most one of them is right. */
    boolean rivals(Match other) {
        return names(rivals, other) || names(other.rivals, this);
    }

    private static boolean names(List<Rival> rivals, Match other) {
        return rivals.stream()
                .anyMatch(rival -> rival.entry().equals(other.entry().id()));
    }
}
