package dev.errata.feedback;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The logs of entries. Those read last are kept, and only what came since is fetched: a log never changes but at its end, and a line
 * that can be read comes after all that can be read before it. Thread-safe.
 */
@ApplicationScoped
class Logs {

    /** Some 30 megabytes; a single longer log is kept all the same. */
    private static final int MOST_LINES = 50_000;

    private final FeedbackReader reader;
    private final SequencedMap<EntryId, List<Logged>> kept = new LinkedHashMap<>();
    private int lines;

    Logs(FeedbackReader reader) {
        this.reader = reader;
    }

    /** All that was committed to the log of one entry, by position. */
    List<Logged> of(EntryId entry) {
        var known = known(entry);
        var fresh = reader.of(entry, known.isEmpty() ? 0 : known.getLast().position());
        if (fresh.isEmpty()) {
            return known;
        }
        var all = new ArrayList<Logged>(known.size() + fresh.size());
        all.addAll(known);
        all.addAll(fresh);
        return keep(entry, List.copyOf(all));
    }

    private synchronized List<Logged> known(EntryId entry) {
        return kept.getOrDefault(entry, List.of());
    }

    private synchronized List<Logged> keep(EntryId entry, List<Logged> log) {
        var before = kept.remove(entry);
        var longest = before != null && before.size() > log.size() ? before : log;
        kept.putLast(entry, longest);
        lines += longest.size() - (before == null ? 0 : before.size());
        while (lines > MOST_LINES && kept.size() > 1) {
            lines -= kept.pollFirstEntry().getValue().size();
        }
        return log;
    }
}
