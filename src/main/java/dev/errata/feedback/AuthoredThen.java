package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Whose figures readers' outcomes were added to when: each acceptance puts others in their place.
 *
 * @param entries by the position in the log from which they held; begins where all after it is known
 */
record AuthoredThen(NavigableMap<Long, Entry> entries) {

    /**
     * @param revisions what the entry was in a revision, where that can still be found
     */
    static AuthoredThen of(Entry entry, List<Logged> log, IntFunction<Optional<Entry>> revisions) {
        var acceptances = log.stream()
                .filter(it -> it instanceof Accepted && it.entry().equals(entry.id()))
                .map(Accepted.class::cast)
                .toList();
        var known = new TreeMap<Long, Entry>();
        known.put(0L, entry);
        if (acceptances.isEmpty()) {
            return new AuthoredThen(known);
        }
        note(known, 0, said(entry, log, acceptances.getFirst()).flatMap(it -> revisions.apply(it.revision())));
        acceptances.forEach(it -> note(known, it.position(), revisions.apply(it.revision())));
        note(known, acceptances.getLast().position(), Optional.of(entry));
        return new AuthoredThen(known);
    }

    /** Where a figure is not known, all before it is of no use. */
    private static void note(NavigableMap<Long, Entry> known, long position, Optional<Entry> authored) {
        if (authored.isEmpty()) {
            known.clear();
        }
        authored.ifPresent(it -> known.put(position, it));
    }

    /** The last that was said before: its asker saw the figures that were authored then. */
    private static Optional<Cast> said(Entry entry, List<Logged> log, Accepted accepted) {
        return log.stream()
                .filter(it -> it instanceof Cast && it.entry().equals(entry.id()))
                .filter(it -> it.position() < accepted.position())
                .map(Cast.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** What held before {@code line}; empty where that is not known. */
    Optional<Entry> before(Logged line) {
        return at(line.position() - 1);
    }

    /** What holds after {@code line}; empty where that is not known. */
    Optional<Entry> after(Logged line) {
        return at(line.position());
    }

    private Optional<Entry> at(long position) {
        return Optional.ofNullable(entries.floorEntry(position)).map(Map.Entry::getValue);
    }
}
