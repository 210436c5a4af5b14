package dev.errata.web;

import java.util.List;

/**
 * A line sent to see whether it is counted.
 *
 * @param line to send next
 * @param trouble why the last one was not sent, as a token; else empty
 * @param sent whether one was sent just now
 * @param counted what was counted of those who tried of late
 */
record Trial(String line, String trouble, boolean sent, List<Seen> counted) {

    /** The source that test lines come from. */
    static final String SOURCE = "test";

    /**
     * An entry, or what nobody knows.
     *
     * @param signature empty of what nobody knows
     */
    record Seen(String signature, String href, String count, Ago last) {

        public boolean known() {
            return !signature.isEmpty();
        }
    }
}
