package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.OsNote;
import dev.errata.entry.Entry.VersionRow;
import dev.errata.match.Match;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another entry of the same failure.
 *
 * @param label what it is about: versions, or operating systems, or where it names neither its id
 */
record ShownTwin(String id, String href, String label) {

    private static final int NAMED = 3;

    static List<ShownTwin> of(List<Match> twins) {
        return twins.stream().map(twin -> of(twin.entry())).toList();
    }

    private static ShownTwin of(Entry entry) {
        var applicability = entry.applicability();
        var label = Stream.of(
                        applicability.versions().stream().map(VersionRow::version),
                        applicability.osNotes().stream().map(OsNote::os),
                        Stream.of(entry.id().toString()))
                .map(names -> names.distinct().limit(NAMED).collect(Collectors.joining(", ")))
                .filter(names -> !names.isBlank())
                .findFirst()
                .orElseThrow();
        return new ShownTwin(entry.id().toString(), Addresses.of(entry.id()), label);
    }
}
