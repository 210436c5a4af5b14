package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Belief;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An entry that fits an event.
 *
 * @param revision of the entry that was matched
 * @param score 0..1, the probability that this entry is the right one
 * @param evidence most telling first; never empty
 * @param confidence in the entry being right where it matches
 * @param workarounds best first by what is known now
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
        Belief confidence,
        List<RatedWorkaround> workarounds,
        List<Entry> causes,
        VersionFit versionFit,
        List<Reason> why,
        List<Rival> rivals,
        Grounds grounds,
        Optional<EntryId> twinOf) {

    private static final double CONTENDER = 0.02;

    /** A workaround and what is believed of its success. */
    public record RatedWorkaround(Entry.Workaround workaround, Belief success) {

        /** The workarounds of an entry, best first by the lower bound: a lucky few cases must not lead. */
        public static List<RatedWorkaround> bestFirst(Entry entry) {
            var standing = entry.standing();
            return entry.workarounds().stream()
                    .map(it -> new RatedWorkaround(
                            it, Belief.authored(it.successRate(), standing.evidenceCount(), standing.tier())))
                    .sorted(Comparator.comparingDouble(
                                    (RatedWorkaround it) -> it.success().low())
                            .reversed())
                    .toList();
        }
    }

    /**
     * One part of a score.
     *
     * @param name {@link Feature#key}: also a message key
     * @param value of the feature, in its unit
     * @param weight what it added or took, in nats
     */
    public record Reason(String name, double value, double weight) {}

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
