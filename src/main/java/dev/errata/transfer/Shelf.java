package dev.errata.transfer;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.library.EntryFiles;
import dev.errata.library.LoadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of entries, one a file, to look into and to write to. What it cannot read it never touches. Not thread-safe. */
public final class Shelf {

    private final Path folder;
    private final Map<EntryId, LoadedFile> files = new TreeMap<>();

    private Shelf(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            EntryFiles.load(folder).files().forEach(file -> files.put(file.id(), file));
        }
    }

    /** A folder that is not there is an empty one, until something is put into it. */
    public static Shelf open(Path folder) {
        return new Shelf(folder);
    }

    /** Those that can be read, by id. */
    public Collection<EntryDocument> documents() {
        return files.values().stream().map(LoadedFile::document).toList();
    }

    /** The same, as values. */
    public Collection<Entry> entries() {
        return files.values().stream().map(file -> file.document().entry()).toList();
    }

    /**
     * What there is of an entry. A folder does not say what was imported into it: git does.
     *
     * @param trusting whether its words count as those that were imported last, so that newer ones of its source replace them
     */
    public Optional<Present> present(Arrived.Read arrived, boolean trusting) {
        return Optional.ofNullable(files.get(arrived.id())).map(file -> {
            var there = new Arrived.Read("", "", arrived.format(), file.document(), List.of());
            return new Present(
                    CanonicalJson.of(file.document().json()), true, trusting ? Comparison.digest(there) : "");
        });
    }

    /** Where the entry lies, or would, below the folder; with {@code /}. */
    public String pathOf(EntryId id) {
        var file = files.get(id);
        return file == null ? id + ".json" : file.path();
    }

    /** Whether the entry's file has these very bytes. */
    public boolean has(EntryDocument document) throws IOException {
        var file = folder.resolve(pathOf(document.entry().id()));
        return Files.isRegularFile(file) && Files.readString(file).equals(CanonicalJson.of(document.json()));
    }

    /** Writes the canonical form, whole or not at all. */
    public void put(EntryDocument document) throws IOException {
        var file = folder.resolve(pathOf(document.entry().id()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        var half = file.resolveSibling("." + file.getFileName() + ".half");
        Files.write(half, CanonicalJson.of(document.json()).getBytes(StandardCharsets.UTF_8));
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the entry's file, and its folder if that was all there was in it. */
    public void remove(EntryId id) throws IOException {
        var file = folder.resolve(pathOf(id));
        Files.deleteIfExists(file);
        var parent = file.toAbsolutePath().getParent();
        if (parent != null && !parent.equals(folder.toAbsolutePath())) {
            try (var rest = Files.list(parent)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }
}
