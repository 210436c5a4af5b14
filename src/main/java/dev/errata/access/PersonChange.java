package dev.errata.access;

/** What came of a change to somebody's account. */
public sealed interface PersonChange {

    /**
     * Done.
     *
     * @param password the one that was drawn, to be shown once; empty where none was
     */
    record Done(Person person, String password) implements PersonChange {

        @Override
        public String toString() {
            return "Done[" + person + "]";
        }
    }

    /** Not done. */
    record Refused(Why why) implements PersonChange {}

    /** Why nothing was changed. */
    enum Why {
        UNKNOWN,
        TAKEN,
        MISNAMED,
        NO_ROLE,
        WEAK_PASSWORD,
        LAST_ADMIN,
        EXTERNAL
    }
}
