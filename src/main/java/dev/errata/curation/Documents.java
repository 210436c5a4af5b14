package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;

/** What was kept once, read again: it could be read when it was kept. */
final class Documents {

    private Documents() {}

    static EntryDocument read(String kept) {
        return switch (EntryText.read(kept)) {
            case Reading.Complete(var document, var places) -> document;
            case Reading.Broken(var fault) ->
                throw new IllegalStateException("a kept document cannot be read: " + fault.reason());
        };
    }

    static ObjectNode tree(String kept) {
        return read(kept).json();
    }
}
