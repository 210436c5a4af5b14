package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.Resemblance.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What one entry says, cut into words: made once for all who ask. Immutable. */
public final class Slip {

    private final String domain;
    private final Set<String> document;
    private final List<Wording> wordings;

    Slip(String domain, Set<String> document, List<Wording> wordings) {
        this.domain = domain;
        this.document = Set.copyOf(document);
        this.wordings = List.copyOf(wordings);
    }

    /** Of each entry, at its position in the list; with all cores, as it is most of what compiling many entries takes. */
    public static List<Slip> of(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(at -> of(at, entries.get(at)))
                .toList();
    }

    static Slip of(int position, Entry entry) {
        return new Slip(entry.id().domain(), Shelf.document(entry), Shelf.wordings(position, entry.recognition()));
    }

    String domain() {
        return domain;
    }

    /** All that it says: what it quotes, why it happens, what helps, its technology. */
    Set<String> document() {
        return document;
    }

    /** The ways to say its error. */
    List<Wording> wordings() {
        return wordings;
    }

    /** The words that it makes more common; what a regex demands does not. */
    Set<String> counted() {
        var terms = new HashSet<String>();
        for (var wording : wordings) {
            if (wording.kind() != Kind.PATTERN) {
                terms.addAll(wording.terms());
            }
        }
        return terms;
    }
}
