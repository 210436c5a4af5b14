package dev.errata.web;

import dev.errata.entry.EntryId;
import dev.errata.event.Masker;
import dev.errata.match.Narrowing;
import java.nio.charset.StandardCharsets;

/**
 * What checks printed, as the reader pasted it under one match. It is shown again, so that more can be added, and kept nowhere.
 *
 * @param entry id of the match's entry; empty where nothing was pasted
 * @param output without its secrets
 */
record Pasted(String entry, String output, boolean tooLarge) {

    static final Pasted NONE = new Pasted("", "", false);

    /** What was pasted under the match of {@code entry}. */
    String of(EntryId match) {
        return entry.equals(match.toString()) ? output : "";
    }

    /** Too long a text is neither looked at nor sent back: it is still with the reader. */
    static Pasted of(String entry, String output) {
        return output.getBytes(StandardCharsets.UTF_8).length > Narrowing.MOST_BYTES
                ? new Pasted(entry, "", true)
                : new Pasted(entry, Masker.mask(output).text(), false);
    }
}
