package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Severity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is derived once from an entry and its neighbours, for ranking. Immutable.
 *
 * @param breadth how many other entries' messages its regex hits
 * @param ordinaryHits how many ordinary log lines its regex hits
 * @param generic whether it says of itself that it is a symptom or a class of causes, in a knowledge base that makes this difference
 * @param traits what its words make of it
 * @param systems operating systems that it is about, in small letters; none where it is about any
 */
record EntryFacts(
        Entry entry,
        boolean hasRegex,
        boolean provenRegex,
        int breadth,
        int ordinaryHits,
        boolean generic,
        boolean warning,
        Traits traits,
        Set<String> systems,
        Set<String> leadsTo) {

    /** Systems that an entry is tagged with only where it is about them alone. */
    private static final Set<String> SPECIAL = Set.of("macos", "windows");

    EntryFacts {
        systems = Set.copyOf(systems);
        leadsTo = Set.copyOf(leadsTo);
    }

    /** What an entry's notes and tags say of operating systems. */
    private static Set<String> systems(Entry entry) {
        var systems = new HashSet<String>();
        entry.applicability().osNotes().forEach(note -> systems.add(note.os().toLowerCase(Locale.ROOT)));
        entry.classification().tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(SPECIAL::contains)
                .forEach(systems::add);
        return systems;
    }

    /** @param common what is so common among all entries that it tells nothing */
    static EntryFacts of(Entry entry, int breadth, int ordinaryHits, Common common) {
        var leadsTo = new HashSet<String>();
        entry.ties().leadsTo().forEach(tie -> leadsTo.add(tie.errorId()));
        var recognition = entry.recognition();
        boolean hasRegex = !recognition.regex().isEmpty();
        return new EntryFacts(
                entry,
                hasRegex,
                hasRegex && entry.samples().stream().anyMatch(Entry.Sample::match),
                breadth,
                ordinaryHits,
                common.genericMeant() && entry.classification().generic(),
                entry.classification().severity().compareTo(Severity.WARNING) >= 0,
                new Traits(entry, common),
                systems(entry),
                leadsTo);
    }

    EntryFacts withBreadth(int other) {
        return new EntryFacts(
                entry, hasRegex, provenRegex, other, ordinaryHits, generic, warning, traits, systems, leadsTo);
    }

    Identifiers identifiers() {
        return traits.identifiers();
    }

    /** Concepts that its message words. */
    Set<String> concepts() {
        return traits.concepts();
    }

    /** Words that name its technology and that no more than a tenth of all entries carry: its domain, products and tags. */
    Set<String> names() {
        return traits.names();
    }

    /** Whether the graph has a way of at most two steps from this to {@code other}, and none back. */
    boolean causes(EntryFacts other) {
        return reaches(other) && !other.reaches(this);
    }

    private boolean reaches(EntryFacts other) {
        var id = entry.id().toString();
        return leadsTo.contains(other.entry.id().toString())
                || other.entry.ties().precededBy().stream()
                        .anyMatch(tie -> tie.errorId().equals(id) || leadsTo.contains(tie.errorId()));
    }
}
