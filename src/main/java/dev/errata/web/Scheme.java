package dev.errata.web;

import java.util.Set;

/** The colours that a reader may ask for. */
final class Scheme {

    private static final Set<String> KNOWN = Set.of("light", "dark");

    private Scheme() {}

    static boolean known(String scheme) {
        return KNOWN.contains(scheme);
    }
}
