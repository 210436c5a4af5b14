package dev.errata.library;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.Places;
import org.jspecify.annotations.Nullable;

/**
 * An entry and where it came from.
 *
 * @param path below the folder that was loaded, with {@code /}; empty where the entry came from no file
 * @param location the same as a person would name it: with the folder in front
 * @param places null where the document came from no text
 * @param sha256 of the canonical text, so that mere formatting is no change
 * @param bytesSha256 of the file, byte for byte; empty where the entry came from no file
 */
public record LoadedFile(
        String path,
        String location,
        EntryDocument document,
        @Nullable Places places,
        String sha256,
        String bytesSha256) {

    /** An entry that came from no file. */
    public static LoadedFile unfiled(EntryDocument document) {
        return of(document, null);
    }

    /** An entry that came from a text, and from no file. */
    public static LoadedFile of(EntryDocument document, @Nullable Places places) {
        return new LoadedFile("", "", document, places, "", "");
    }

    public EntryId id() {
        return document.entry().id();
    }

    int lineOf(String pointer) {
        return places == null ? 0 : places.lineOf(pointer);
    }
}
