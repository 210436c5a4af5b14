package dev.errata.curation;

import dev.errata.entry.EntryId;
import java.util.List;

/**
 * Entries with which the same is to be done.
 *
 * @param about the code of the linter's rule, or the tier; else empty
 */
public record Worklist(Kind kind, String about, List<Task> tasks) {

    public Worklist {
        tasks = List.copyOf(tasks);
    }

    /** What is to be done. */
    public enum Kind {
        /** Regexes that are switched off, as they cost too much. */
        QUARANTINED,
        /** Regexes that find too much, or cost too much. */
        BROAD,
        /** Regexes that find what another entry's finds. */
        OVERLAPPING,
        /** Entries without a sample that they have to find. */
        UNTESTED,
        STALE,
        /** Entries that have something to say which is not said in Chinese. */
        UNTRANSLATED,
        /** What else the linter finds, by rule. */
        FINDING,
        /** Entries by how far they can be trusted. */
        TIER
    }

    /**
     * One of them.
     *
     * @param pointer the place in the document at which to do it
     * @param rule code of the linter's rule; empty where none is behind it
     * @param why in the linter's words; empty where the list says it all
     */
    public record Task(EntryId entry, String pointer, String rule, String why) {

        /** What the list says all of. */
        static Task at(EntryId entry, String pointer) {
            return new Task(entry, pointer, "", "");
        }
    }
}
