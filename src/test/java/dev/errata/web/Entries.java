package dev.errata.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryReader;

/** Entries for tests that need no more of one than that it is there. */
final class Entries {

    private Entries() {}

    static Entry empty() {
        return EntryReader.read(JsonNodeFactory.instance
                .objectNode()
                .put("id", "lantern/anything")
                .put("signature", "Anything"));
    }

    static Entry withWorkaround(String action) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("id", "lantern/anything")
                .put("signature", "Anything");
        entry.putArray("workarounds").addObject().put("action", action).put("success_rate", 0.8);
        return EntryReader.read(entry);
    }
}
