package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Sample;
import dev.errata.entry.EntryId;
import dev.errata.signature.Concordance;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What entries quote of their errors, message and samples, to be asked which of them a regex may hit. Immutable.
 *
 * @param entries by their place in the concordance
 * @param changed those whose quotations of then no longer hold, or are not in it
 */
record Quotations(Concordance texts, List<EntryId> entries, PSet<EntryId> changed) {

    static Quotations of(Collection<Entry> entries) {
        return new Quotations(
                Concordance.of(entries.stream().map(Quotations::text).toList()),
                entries.stream().map(Entry::id).toList(),
                HashTreePSet.empty());
    }

    private static String text(Entry entry) {
        var text = new StringBuilder(entry.recognition().signature().en());
        entry.samples().stream()
                .filter(Sample::match)
                .forEach(sample -> text.append('\n').append(sample.text()));
        return text.toString();
    }

    /** The same after these entries changed, came or went. */
    Quotations after(Collection<EntryId> ids) {
        return new Quotations(texts, entries, changed.plusAll(ids));
    }

    /** Entries of which {@code regex} may hit a quotation; some may be gone. */
    Stream<EntryId> candidates(String regex) {
        return Stream.concat(
                texts.candidates(regex).stream().mapToObj(entries::get).filter(id -> !changed.contains(id)),
                changed.stream());
    }
}
