package dev.errata.entry;

/**
 * Why a text is no entry.
 *
 * @param reason one sentence on what is wrong
 * @param mend one sentence on what to do
 */
public record Fault(Kind kind, Place place, String reason, String mend) {

    /**
     * Where in the text.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     * @param offset from 0: in bytes for {@link Kind#NOT_UTF8}, else in UTF-16 units after the byte order mark
     */
    public record Place(int line, int column, int offset) {}

    public enum Kind {
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        TOO_DEEP,
        KEY_REPEATED,
        NOT_AN_OBJECT,
        ID_MISSING,
        ID_MALFORMED,
        SIGNATURE_MISSING
    }
}
