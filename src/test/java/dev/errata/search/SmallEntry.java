package dev.errata.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.util.Map;

/** Entries of a few words to set. */
final class SmallEntry {

    private SmallEntry() {}

    static Entry of(String id, String signature, String rootCause) {
        return of(id, signature, rootCause, "");
    }

    static Entry of(String id, String signature, String rootCause, String regex) {
        var document = new ObjectMapper()
                .valueToTree(Map.of("id", id, "signature", signature, "root_cause", rootCause, "regex", regex));
        return switch (EntryText.read(document.toString())) {
            case Reading.Complete(var read, var places) -> read.entry();
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }
}
