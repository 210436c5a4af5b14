package dev.errata.access;

import java.time.Duration;

/** What came of a name and a password. */
public sealed interface SignedIn {

    /**
     * They belong together, and a session has begun.
     *
     * @param secret what the browser shows from now on
     * @param mustChange whether another password has to be chosen first
     */
    record Welcome(String secret, boolean mustChange) implements SignedIn {

        @Override
        public String toString() {
            return "Welcome[]";
        }
    }

    /** They do not belong together. */
    record Wrong() implements SignedIn {}

    /** Too many were wrong lately. */
    record TooEarly(Duration pause) implements SignedIn {}
}
