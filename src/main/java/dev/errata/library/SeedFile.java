package dev.errata.library;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;

/**
 * An entry as its file has it.
 *
 * @param path below the folder of entries
 * @param document canonical JSON, so that a reformatted file is an unchanged one; empty where the file is as it was when it was last taken
 * @param sha256 of the document's UTF-8 bytes, in lower-case hex
 * @param bytesSha256 of the file, byte for byte; empty where there is none
 */
public record SeedFile(String path, EntryId id, String document, String sha256, String bytesSha256) {

    public static SeedFile of(String path, EntryId id, String document) {
        return new SeedFile(path, id, document, Digest.of(document), "");
    }

    static SeedFile of(LoadedFile file) {
        return new SeedFile(
                file.path(), file.id(), CanonicalJson.of(file.document().json()), file.sha256(), file.bytesSha256());
    }

    /** Whether it is known to be as it was, so that nobody read it. */
    boolean unread() {
        return document.isEmpty();
    }
}
