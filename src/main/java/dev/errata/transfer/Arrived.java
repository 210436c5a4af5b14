package dev.errata.transfer;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import java.util.List;

/** One thing found in what is imported. */
public sealed interface Arrived {

    /** Where it stood: a file's name, with a line or a number where there are several in it. */
    String place();

    /** It can be an entry. */
    record Read(String place, String originalId, Format format, EntryDocument document, List<Lost> lost)
            implements Arrived {

        public Read {
            lost = List.copyOf(lost);
        }

        public EntryId id() {
            return document.entry().id();
        }
    }

    /**
     * It ought to be an entry and cannot.
     *
     * @param originalId may be empty
     * @param mend what could be done about it
     */
    record Refused(String place, String originalId, Hindrance hindrance, String reason, String mend)
            implements Arrived {}

    /** It is no entry and was never meant to be one, such as a README. */
    record PassedOver(String place, String reason) implements Arrived {}
}
