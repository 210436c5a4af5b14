package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tie;
import dev.errata.entry.EntryId;
import java.util.List;

/**
 * How two matches of one text hang together.
 *
 * @param from the earlier in the list of matches
 * @param to the later in the list
 */
public record Relation(EntryId from, EntryId to, Kind kind) {

    /** What the later match is to the earlier one. */
    public enum Kind {
        /** The same failure, described for another version or system. */
        SAME_FAILURE,
        /** A consequence, by the entries' own ties. */
        LEADS_TO,
        /** Often taken for the other: they need telling apart. */
        CONFUSED_WITH,
        /** Claims the same line: only one of the two is meant. */
        EITHER,
        /** Recognised in the same line, and so alike that where one is right the other is too. */
        ALIKE,
        /** Nothing is known of a tie; it stands further down in the text. */
        THEN,
        /** Nothing is known of a tie; it stands further up in the text. */
        AFTER
    }

    /** Whether whoever mends the earlier one need not read on here: it is the cause, or the same failure. */
    boolean answeredBefore() {
        return switch (kind) {
            case SAME_FAILURE, LEADS_TO -> true;
            case CONFUSED_WITH, EITHER, ALIKE, THEN, AFTER -> false;
        };
    }

    /** What ties {@code match} most closely to those before it, which may not be empty. */
    static Relation of(Match match, List<Match> before) {
        Relation closest = null;
        for (var earlier : before) {
            var relation = new Relation(earlier.entry().id(), match.entry().id(), kind(earlier, match));
            if (closest == null || relation.kind().compareTo(closest.kind()) < 0) {
                closest = relation;
            }
        }
        if (closest == null) {
            throw new IllegalArgumentException("a first match has no relation");
        }
        return closest;
    }

    private static Kind kind(Match earlier, Match later) {
        var from = earlier.entry();
        var to = later.entry();
        if (later.twinOf().filter(from.id()::equals).isPresent()) {
            return Kind.SAME_FAILURE;
        }
        if (leads(from, to)) {
            return Kind.LEADS_TO;
        }
        if (names(from.ties().confusedWith(), to) || names(to.ties().confusedWith(), from)) {
            return Kind.CONFUSED_WITH;
        }
        if (earlier.sharesLine(later)) {
            return earlier.rivals(later) ? Kind.EITHER : Kind.ALIKE;
        }
        return line(earlier) <= line(later) ? Kind.THEN : Kind.AFTER;
    }

    /** Whether {@code cause} leads to {@code symptom} by a tie of either. */
    static boolean leads(Entry cause, Entry symptom) {
        return names(cause.ties().leadsTo(), symptom) || names(symptom.ties().precededBy(), cause);
    }

    private static int line(Match match) {
        return match.evidence().stream().mapToInt(Evidence::line).min().orElse(0);
    }

    private static boolean names(List<Tie> ties, Entry other) {
        return ties.stream().anyMatch(tie -> tie.errorId().equals(other.id().toString()));
    }
}
