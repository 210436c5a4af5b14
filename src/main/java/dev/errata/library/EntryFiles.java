package dev.errata.library;

import dev.errata.entry.EntryId;
import dev.errata.entry.Fault;
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
    private final List<SeedFile> unchanged = new ArrayList<>();
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
        return load(root, Map.of());
    }

    /**
     * The same, but a file that is as it was when it was last taken is not read as JSON again.
     *
     * @param taken by path, what was last taken
     */
    public static Loaded load(Path root, Map<String, SeedFile> taken) {
        var load = new EntryFiles();
        // Reading takes all cores; what comes of it depends on the order.
        EntryFolder.under(root).parallelStream()
                .map(found -> EntryFile.of(found, taken))
                .toList()
                .forEach(load::take);
        return new Loaded(load.files, load.unchanged, load.findings);
    }

    private void take(EntryFile file) {
        switch (file) {
            case EntryFile.Unusable(var finding) -> findings.add(finding);
            case EntryFile.Same(var location, var same) -> {
                if (isFirst(same.id(), location, 1)) {
                    unchanged.add(same);
                }
            }
            case EntryFile.Read(var read) -> {
                if (isFirst(read.id(), read.location(), read.lineOf("/id"))) {
                    files.add(read);
                }
            }
        }
    }

    private boolean isFirst(EntryId id, String location, int line) {
        var first = seen.putIfAbsent(id, location);
        if (first != null) {
            findings.add(new Finding(
                    Rule.ID_REPEATED,
                    location,
                    id.toString(),
                    "/id",
                    "The id " + id + " is already that of " + first + ", which counts.",
                    "Give this entry an id of its own, or remove one of the two files.",
                    line));
        }
        return first == null;
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
