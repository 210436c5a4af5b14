package dev.errata.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Digest;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.util.Optional;

/**
 * What an arrival means for an entry that there may be already: a merge of three, as for the files of entries. Neither side is ever
 * overwritten with what the other did not see. Pure.
 *
 * @param reason empty where the fate says it all
 * @param mend empty where there is nothing to be done
 */
public record Comparison(Fate fate, Hindrance hindrance, String reason, String mend) {

    /**
     * Of an arrival with what there is.
     *
     * @param present empty where there is no such entry, nor ever was
     */
    public static Comparison of(Arrived.Read arrived, Optional<Present> present) {
        if (present.isEmpty()) {
            return new Comparison(Fate.TAKEN, Hindrance.NONE, "", "");
        }
        var there = present.get();
        var came = digest(arrived);
        boolean same = came.equals(digest(arrived.format(), there.document()));
        if (same && there.live()) {
            return new Comparison(Fate.SAME, Hindrance.NONE, "", "");
        }
        if (came.equals(there.taken())) {
            return new Comparison(
                    Fate.SAME,
                    Hindrance.NONE,
                    "Its source says nothing new since it was imported; what was done here since stands.",
                    "");
        }
        if (!there.live()) {
            return new Comparison(
                    Fate.CONFLICT,
                    Hindrance.NOT_LIVE,
                    "There is such an entry here, but it is retired or a draft.",
                    "Restore it, or publish or discard the draft, and import again.");
        }
        if (!there.taken().isEmpty() && there.taken().equals(digest(arrived.format(), there.document()))) {
            return new Comparison(Fate.CHANGED, Hindrance.NONE, "", "");
        }
        return new Comparison(
                Fate.CONFLICT,
                there.taken().isEmpty() ? Hindrance.OTHER_WORDS : Hindrance.BOTH_CHANGED,
                there.taken().isEmpty()
                        ? "There is an entry of this id here that says something else."
                        : "It was changed here since it was imported, and its source says something new.",
                "Look at both and take over by hand what is right.");
    }

    /** Same words, same value. Where a stranger's entry comes from is no part of what it says. */
    public static String digest(Arrived.Read arrived) {
        return digest(arrived.format(), arrived.document().json());
    }

    private static String digest(Format format, String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var read, var _) -> digest(format, read.json());
            case Reading.Broken _ -> "";
        };
    }

    private static String digest(Format format, ObjectNode document) {
        return Digest.of(
                CanonicalJson.of(format.own() ? document : document.deepCopy().without("provenance")));
    }
}
