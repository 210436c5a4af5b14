package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.feedback.Belief;
import java.util.Comparator;
import java.util.List;

/**
 * An entry that fits an event.
 *
 * @param revision of the entry that was matched
 * @param score 0..1, the probability that this entry is the right one
 * @param evidence most telling first; never empty
 * @param confidence in the entry being right where it matches
 * @param workarounds best first by what is known now
 * @param causes entries that lead to this one, each with its checks: what to tell apart where this is a symptom
 * @param why the parts of the score, for those who ask
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
        List<Reason> why) {

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

    /** One part of a score: its name (a message key), and what it added or took, in nats. */
    public record Reason(String name, double weight) {}

    public Match {
        evidence = List.copyOf(evidence);
        workarounds = List.copyOf(workarounds);
        causes = List.copyOf(causes);
        why = List.copyOf(why);
    }
}
