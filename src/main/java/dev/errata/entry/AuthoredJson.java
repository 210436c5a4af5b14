package dev.errata.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads any JSON as strictly as an entry is read: numbers as they were written, no key twice, nothing nested without end. */
public final class AuthoredJson {

    private AuthoredJson() {}

    /** What reading came to. */
    public sealed interface Read {

        record Value(JsonNode json) implements Read {}

        /**
         * It is no JSON that we take.
         *
         * @param line from 1
         */
        record Unreadable(String reason, String mend, int line) implements Read {}
    }

    /** Never throws for what the text holds. */
    public static Read read(String text) {
        try {
            return new Read.Value(EntryTree.parse(text).root());
        } catch (EntryTree.FaultException e) {
            return new Read.Unreadable(
                    e.fault.reason(), e.fault.mend(), e.fault.place().line());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return new Read.Unreadable(
                    "This is not JSON: see line " + line + ".",
                    "Look for a missing or extra comma, quote mark or bracket, or whether the file was cut off.",
                    line);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
