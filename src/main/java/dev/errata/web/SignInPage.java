package dev.errata.web;

import java.util.Set;

/**
 * The form to sign in with.
 *
 * @param name as it was typed
 * @param back a place on this site
 * @param trouble a token that the page has words for, or empty
 * @param seconds how long to wait, where it is too early
 * @param provider what people call the service that vouches for them; empty without one
 */
record SignInPage(String name, String back, String trouble, long seconds, String provider) {

    /** Whether it is about what was typed. */
    public boolean mistyped() {
        return Set.of("missing", "wrong", "early").contains(trouble);
    }
}
