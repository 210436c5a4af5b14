package dev.errata.web;

import java.util.List;

/**
 * A rule as it was typed, for the form that says what is wrong with it.
 *
 * @param targets ids of those that are told
 */
record TypedRule(
        String name,
        String occasion,
        String entry,
        String domain,
        String source,
        String severity,
        String times,
        String minutes,
        String quiet,
        List<String> targets) {}
