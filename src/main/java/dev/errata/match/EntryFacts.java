package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Severity;
import dev.errata.search.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is derived once from an entry and its neighbours, for ranking. Immutable.
 *
 * @param breadth how many other entries' messages its regex hits
 * @param ordinaryHits how many ordinary log lines its regex hits
 * @param generic whether it says of itself that it is a symptom or a class of causes, in a knowledge base that makes this difference
 * @param concepts that its message words
 * @param systems operating systems that it is about, in small letters; none where it is about any
 * @param names words that name its technology and no more than a tenth of all entries: its domain, products and tags
 */
record EntryFacts(
        Entry entry,
        boolean hasRegex,
        boolean provenRegex,
        int breadth,
        int ordinaryHits,
        boolean generic,
        boolean warning,
        Identifiers identifiers,
        Set<String> concepts,
        Set<String> systems,
        Set<String> names,
        Set<String> leadsTo) {

    /** Systems that an entry is tagged with only where it is about them alone. */
    private static final Set<String> SPECIAL = Set.of("macos", "windows");

    EntryFacts {
        concepts = Set.copyOf(concepts);
        systems = Set.copyOf(systems);
        names = Set.copyOf(names);
        leadsTo = Set.copyOf(leadsTo);
    }

    /** The words that name what an entry is about. */
    static Set<String> names(Entry entry) {
        var text = new StringBuilder(entry.id().domain());
        entry.classification().tags().forEach(tag -> text.append(' ').append(tag));
        entry.applicability().versions().forEach(row -> text.append(' ').append(VersionMatrix.product(row.version())));
        var names = new HashSet<String>();
        Words.of(text.toString()).forEach(word -> names.add(word.term()));
        names.removeIf(name -> name.length() < 2 || Character.isDigit(name.charAt(0)));
        return names;
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
                Identifiers.in(recognition.signature().en() + " " + String.join(" ", recognition.aliases()) + " "
                        + recognition.errorCode() + " " + recognition.regex()),
                Words.concepts(recognition.signature().en() + "\n"
                        + recognition.signature().zh() + "\n" + String.join("\n", recognition.aliases())),
                systems(entry),
                common.telling(names(entry)),
                leadsTo);
    }

    EntryFacts withBreadth(int other) {
        return new EntryFacts(
                entry,
                hasRegex,
                provenRegex,
                other,
                ordinaryHits,
                generic,
                warning,
                identifiers,
                concepts,
                systems,
                names,
                leadsTo);
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
