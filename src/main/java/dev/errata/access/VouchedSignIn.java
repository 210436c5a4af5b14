package dev.errata.access;

/** What came of signing somebody in whom another service vouches for. */
public sealed interface VouchedSignIn {

    /**
     * A session has begun.
     *
     * @param secret what the browser shows from now on
     */
    record Welcome(String secret) implements VouchedSignIn {

        @Override
        public String toString() {
            return "Welcome[]";
        }
    }

    /** None has. */
    record Refused(Why why) implements VouchedSignIn {}

    /** Why nobody was let in. */
    enum Why {
        /** Somebody else goes by that name here. */
        TAKEN,
        /** The service told no name that an account may have. */
        UNNAMED,
        /** An administrator switched the account off. */
        DISABLED
    }
}
