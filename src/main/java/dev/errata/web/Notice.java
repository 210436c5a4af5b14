package dev.errata.web;

import java.util.Set;

/**
 * What came of an administrator's act, carried in the address to the page that says it.
 *
 * @param token one of those that the page has words for, or empty
 * @param count how many it was done to, or the number of a revision
 */
record Notice(String token, int count) {

    static final Notice NONE = new Notice("", 0);

    private static final Set<String> TOKENS =
            Set.of("voided", "restored", "reason_missing", "none_chosen", "accepted", "stale", "nothing_learned");

    /** As an address carries it; what is none says nothing. */
    static Notice of(String text) {
        int dot = text.indexOf('.');
        var token = dot < 0 ? text : text.substring(0, dot);
        var count = dot < 0 ? "0" : text.substring(dot + 1);
        return TOKENS.contains(token) && count.matches("[0-9]{1,9}")
                ? new Notice(token, Integer.parseInt(count))
                : NONE;
    }

    String inAddress() {
        return token + "." + count;
    }
}
