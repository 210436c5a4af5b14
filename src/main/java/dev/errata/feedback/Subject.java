package dev.errata.feedback;

import dev.errata.entry.EntryId;

/**
 * What an outcome is about.
 *
 * @param item id of the workaround or dead end; empty where it is the entry as a whole
 */
public record Subject(EntryId entry, Kind kind, String item) {

    /** The longest id of an item. */
    public static final int LONGEST_ITEM = 200;

    public enum Kind {
        ENTRY,
        WORKAROUND,
        DEAD_END
    }

    public Subject {
        if (item.isEmpty() != (kind == Kind.ENTRY)) {
            throw new IllegalArgumentException("an item has an id, an entry as a whole has none: " + kind + " " + item);
        }
        if (item.length() > LONGEST_ITEM) {
            throw new IllegalArgumentException("an item's id has at most " + LONGEST_ITEM + " characters");
        }
    }

    public static Subject entry(EntryId entry) {
        return new Subject(entry, Kind.ENTRY, "");
    }

    public static Subject workaround(EntryId entry, String id) {
        return new Subject(entry, Kind.WORKAROUND, id);
    }

    public static Subject deadEnd(EntryId entry, String id) {
        return new Subject(entry, Kind.DEAD_END, id);
    }
}
