package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where entries stand. Immutable.
 *
 * @param own by their own ids
 * @param replaced by ids that they replace
 */
record Positions(Places<EntryId> own, Places<EntryId> replaced) {

    static Positions of(List<Entry> entries) {
        return new Positions(Places.of(entries, it -> List.of(it.id())), Places.of(entries, Entry::replaces));
    }

    /** The same after some entries changed. */
    Positions after(Edits edits) {
        return new Positions(own.after(edits), replaced.after(edits));
    }

    /** The place of the entry of this very id. */
    Optional<Integer> own(EntryId id) {
        return own.of(id).stream().findFirst();
    }

    /** The place of the entry of this id, or of the first that replaces it. */
    Optional<Integer> of(EntryId id) {
        return Stream.concat(own.of(id).stream(), replaced.of(id).stream()).findFirst();
    }
}
