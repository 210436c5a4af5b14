package dev.errata.library;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Digest;
import dev.errata.entry.EntryText;
import dev.errata.entry.Fault;
import dev.errata.entry.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** What one file of a folder came to, by itself. */
sealed interface EntryFile {

    record Unusable(Finding finding) implements EntryFile {}

    /** As it was when it was last taken: nobody read it. */
    record Same(String location, SeedFile taken) implements EntryFile {}

    record Read(LoadedFile file) implements EntryFile {}

    /**
     * Reads one file, unless it is as it was.
     *
     * @param taken by path, what was last taken
     */
    static EntryFile of(EntryFolder.Found found, Map<String, SeedFile> taken) {
        return switch (found) {
            case EntryFolder.Found.Document document -> read(document, taken);
            case EntryFolder.Found.PassedOver passed ->
                new Unusable(new Finding(passed.rule(), passed.location(), "", "", passed.reason(), passed.mend(), 1));
        };
    }

    private static EntryFile read(EntryFolder.Found.Document found, Map<String, SeedFile> taken) {
        byte[] bytes;
        try (var in = Files.newInputStream(found.file())) {
            bytes = in.readNBytes(EntryText.LIMIT + 1);
        } catch (IOException e) {
            return new Unusable(new Finding(
                    Rule.FILE_UNREADABLE,
                    found.location(),
                    "",
                    "",
                    "The file cannot be read.",
                    "Look whether it is still there and may be read by this user.",
                    1));
        }
        var bytesSha256 = Digest.of(bytes);
        var before = taken.get(found.path());
        if (before != null && before.bytesSha256().equals(bytesSha256)) {
            return new Same(found.location(), before);
        }
        return switch (EntryText.read(bytes)) {
            case Reading.Complete(var document, var places) ->
                new Read(new LoadedFile(
                        found.path(),
                        found.location(),
                        document,
                        places,
                        Digest.of(CanonicalJson.of(document.json())),
                        bytesSha256));
            case Reading.Broken(var fault) ->
                new Unusable(new Finding(
                        EntryFiles.rule(fault.kind()),
                        found.location(),
                        "",
                        pointer(fault.kind()),
                        fault.reason(),
                        fault.mend(),
                        fault.place().line()));
        };
    }

    private static String pointer(Fault.Kind kind) {
        return switch (kind) {
            case ID_MALFORMED -> "/id";
            case TOO_LARGE, NOT_UTF8, NOT_JSON, TOO_DEEP, KEY_REPEATED, NOT_AN_OBJECT, ID_MISSING, SIGNATURE_MISSING ->
                "";
        };
    }
}
