package dev.errata.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * What whoever imports says about what is imported.
 *
 * @param format empty to find out by looking
 * @param source where it was taken from; may be empty
 * @param licence the licence that it is under; may be empty
 * @param columns for tables: which column of ours each of theirs is, by the name in their header
 */
public record Declaration(Optional<Format> format, String source, String licence, Map<String, String> columns) {

    private static final int LONGEST = 500;

    public Declaration {
        if (source.length() > LONGEST || licence.length() > LONGEST) {
            throw new IllegalArgumentException("a source and a licence have at most " + LONGEST + " characters each");
        }
        columns = Map.copyOf(columns);
    }

    /** Nothing is said. */
    public static Declaration none() {
        return new Declaration(Optional.empty(), "", "", Map.of());
    }

    /** The same of that format. */
    public Declaration of(Format named) {
        return new Declaration(Optional.of(named), source, licence, columns);
    }
}
