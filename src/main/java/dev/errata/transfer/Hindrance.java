package dev.errata.transfer;

import java.util.Locale;

/** What keeps a thing from being taken as it is. */
public enum Hindrance {
    NONE,
    /** There is an entry of its id that says something else. */
    OTHER_WORDS,
    /** There is one that is retired, or a draft. */
    NOT_LIVE,
    /** Both sides changed it. */
    BOTH_CHANGED,
    /** Somebody published it meanwhile. */
    OUTRUN,
    NOT_UTF8,
    /** JSON that cannot be read. */
    NOT_JSON,
    NOT_YAML,
    NOT_XML,
    /** YAML that repeats itself by reference. */
    ALIASES,
    DOCTYPE,
    /** Something else than an object. */
    NO_OBJECT,
    /** An object that is no entry: the reason says why. */
    NO_ENTRY,
    /** Its id was taken by an earlier one. */
    ID_REPEATED,
    /** A member of an archive that would lie outside of it. */
    OUTSIDE,
    NO_ID,
    NO_NAME,
    /** Nothing could find it. */
    NO_INDICATION,
    /** It asks for more than one line can show. */
    INEXPRESSIBLE,
    BROKEN_ROW,
    NO_SIGNATURE_COLUMN;

    /** Its name where programs and bundles of words meet it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
