package dev.errata.library;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Fault;
import dev.errata.entry.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the entries of a folder, one a file. A file that cannot be used is a finding and never costs another one. Not thread-safe; one
 * instance a load.
 */
public final class EntryFiles {

    private final List<LoadedFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<EntryId, String> seen = new HashMap<>();

    private EntryFiles() {}

    /**
     * Loads every {@code *.json} below a folder, in the order of their paths, or one file.
     *
     * <p>Hidden files and folders are passed over, and so is {@code schema.json} at the top. Links are followed to files inside the folder
     * only. Where two files have the same id, the first counts. A list of entries in one file is refused: one entry a file, so that
     * each has its own history.
     */
    public static Loaded load(Path root) {
        var load = new EntryFiles();
        for (var found : EntryFolder.under(root)) {
            switch (found) {
                case EntryFolder.Found.Document document -> load.read(document);
                case EntryFolder.Found.PassedOver passed ->
                    load.findings.add(
                            new Finding(passed.rule(), passed.location(), "", "", passed.reason(), passed.mend(), 1));
            }
        }
        return new Loaded(load.files, load.findings);
    }

    private void read(EntryFolder.Found.Document found) {
        byte[] bytes;
        try (var in = Files.newInputStream(found.file())) {
            bytes = in.readNBytes(EntryText.LIMIT + 1);
        } catch (IOException e) {
            findings.add(new Finding(
                    Rule.FILE_UNREADABLE,
                    found.location(),
                    "",
                    "",
                    "The file cannot be read.",
                    "Look whether it is still there and may be read by this user.",
                    1));
            return;
        }
        switch (EntryText.read(bytes)) {
            case Reading.Complete complete -> keep(found, complete);
            case Reading.Broken(var fault) ->
                findings.add(new Finding(
                        rule(fault.kind()),
                        found.location(),
                        "",
                        pointer(fault.kind()),
                        fault.reason(),
                        fault.mend(),
                        fault.place().line()));
        }
    }

    private void keep(EntryFolder.Found.Document found, Reading.Complete complete) {
        var id = complete.document().entry().id();
        var first = seen.putIfAbsent(id, found.location());
        if (first != null) {
            findings.add(new Finding(
                    Rule.ID_REPEATED,
                    found.location(),
                    id.toString(),
                    "/id",
                    "The id " + id + " is already that of " + first + ", which counts.",
                    "Give this entry an id of its own, or remove one of the two files.",
                    complete.places().lineOf("/id")));
            return;
        }
        var sha256 = Digest.of(CanonicalJson.of(complete.document().json()));
        files.add(new LoadedFile(found.path(), found.location(), complete.document(), complete.places(), sha256));
    }

    private static String pointer(Fault.Kind kind) {
        return switch (kind) {
            case ID_MALFORMED -> "/id";
            case TOO_LARGE, NOT_UTF8, NOT_JSON, TOO_DEEP, KEY_REPEATED, NOT_AN_OBJECT, ID_MISSING, SIGNATURE_MISSING ->
                "";
        };
    }

    /** The rule that a fault breaks. */
    public static Rule rule(Fault.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> Rule.FILE_TOO_LARGE;
            case NOT_UTF8 -> Rule.NOT_UTF8;
            case NOT_JSON -> Rule.NOT_JSON;
            case TOO_DEEP -> Rule.NESTED_TOO_DEEP;
            case KEY_REPEATED -> Rule.KEY_REPEATED;
            case NOT_AN_OBJECT -> Rule.NOT_AN_OBJECT;
            case ID_MISSING -> Rule.ID_MISSING;
            case ID_MALFORMED -> Rule.ID_MALFORMED;
            case SIGNATURE_MISSING -> Rule.SIGNATURE_MISSING;
        };
    }
}
