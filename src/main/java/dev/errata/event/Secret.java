package dev.errata.event;

import java.util.Comparator;

/**
 * Where a secret stands in the text that is looked at.
 *
 * @param kind the word in its mark
 */
record Secret(int from, int to, String kind) {

    static final String PASSWORD = "password";
    static final String TOKEN = "token";
    static final String SECRET = "secret";
    static final String AWS_KEY = "aws-key";
    static final String JWT = "jwt";
    static final String PRIVATE_KEY = "private-key";
    static final String COOKIE = "cookie";
    static final String CARD = "card";
    static final String EMAIL = "email";

    /** By start; of two that start together, the one that reaches further first. */
    static final Comparator<Secret> IN_ORDER = Comparator.comparingInt(Secret::from)
            .thenComparing(Comparator.comparingInt(Secret::to).reversed());

    /** Takes a secret that was found. */
    interface Sink {
        void found(int from, int to, String kind);
    }
}
