package dev.errata.transfer;

import java.util.Locale;

/** The kinds of reasons for which something of an import is lost. */
public enum Loss {
    /** An entry has no place for it. */
    NO_PLACE,
    /** It tells of where it was kept. */
    OTHER_TOOL,
    /** A title that the words of the error themselves outdo. */
    TITLE_OUTDONE,
    /** No message is quoted, so a name stands for it. */
    NO_MESSAGE,
    /** Groups of a pattern are not filled in. */
    PLACEHOLDERS,
    /** A pattern over several lines. */
    SEVERAL_LINES,
    /** It finds nothing in a log. */
    NOT_OF_A_LOG,
    /** It was looked for in one log alone. */
    EVERY_LOG,
    /** How far lines may lie apart. */
    NO_WINDOW,
    NO_VERSION,
    NO_NUMBER,
    /** Further references than the first. */
    FURTHER_REFERENCES,
    /** A column that no name of ours fits. */
    UNKNOWN_COLUMN,
    /** It is trusted less here than there. */
    TIER_LOWERED,
    /** It is kept, and not used. */
    REGEX_REFUSED;

    /** Its name where programs and bundles of words meet it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
