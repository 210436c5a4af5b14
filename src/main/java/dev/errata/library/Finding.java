package dev.errata.library;

/**
 * One thing that the linter found.
 *
 * @param path the file, as the caller named its folder; empty where the entry came from no file
 * @param entryId empty where the file has none that can be read
 * @param pointer where, as an RFC 6901 JSON pointer; empty for the whole document
 * @param message what is wrong, with the values
 * @param mend what to do about it
 * @param line from 1; 0 where the entry came from no text
 */
public record Finding(Rule rule, String path, String entryId, String pointer, String message, String mend, int line) {

    /** The stable name of the rule, in kebab-case. */
    public String code() {
        return rule.code();
    }

    public Severity severity() {
        return rule.severity();
    }

    public boolean error() {
        return severity() == Severity.ERROR;
    }
}
