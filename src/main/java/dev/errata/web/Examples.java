package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Sample;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.web.Desk.Example;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses texts for a reader to try: a sample, or else the signature, of the entries that are verified best, of different kinds. */
final class Examples {

    private static final int COUNT = 3;

    /** A button has to hold it. */
    private static final int LONGEST = 160;

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.standing().tier())
            .thenComparingDouble(entry -> entry.standing().confidence().value())
            .thenComparingInt(entry -> entry.standing().evidenceCount())
            .reversed()
            .thenComparing(Entry::id);

    private Examples() {}

    static List<Example> of(KnowledgeBase base) {
        var kinds = new HashSet<String>();
        return base.entries().stream()
                .map(PublishedEntry::entry)
                .sorted(BEST_FIRST)
                .filter(entry -> sample(entry).isPresent())
                .filter(entry -> kinds.add(entry.classification().category()))
                .limit(COUNT)
                .flatMap(entry -> sample(entry).stream()
                        .map(text -> new Example(text, entry.id().domain())))
                .toList();
    }

    private static Optional<String> sample(Entry entry) {
        var samples = entry.samples().stream().filter(Sample::match).map(Sample::text);
        return Stream.concat(samples, Stream.of(entry.recognition().signature().en()))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && !text.contains("\n"))
                .findFirst();
    }
}
