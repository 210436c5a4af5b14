package dev.errata.transfer;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has to change in a folder under git so that it holds exactly these entries.
 *
 * @param folder the top of the working tree
 * @param removed entries that are no longer published
 */
public record GitTree(Path folder, List<EntryDocument> added, List<EntryDocument> changed, List<EntryId> removed) {

    private static final String ATTRIBUTES = ".gitattributes";
    private static final int LISTED = 40;

    public GitTree {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Compares and writes nothing yet. Files in the folder of entries that are no entries are no concern of ours. */
    public static GitTree of(Path folder, Collection<EntryDocument> published) throws IOException {
        var shelf = Shelf.open(folder.resolve(Pack.FOLDER));
        var there = shelf.documents().stream().map(it -> it.entry().id()).collect(Collectors.toSet());
        var added = new ArrayList<EntryDocument>();
        var changed = new ArrayList<EntryDocument>();
        for (var document : published) {
            if (!there.remove(document.entry().id())) {
                added.add(document);
            } else if (!shelf.has(document)) {
                changed.add(document);
            }
        }
        return new GitTree(folder, added, changed, there.stream().sorted().toList());
    }

    /** Whether there is nothing to commit. */
    public boolean clean() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Makes the folder so. Where git is not told yet, it is told to leave line ends alone. */
    public void write() throws IOException {
        var shelf = Shelf.open(folder.resolve(Pack.FOLDER));
        for (var document : added) {
            shelf.put(document);
        }
        for (var document : changed) {
            shelf.put(document);
        }
        for (var id : removed) {
            shelf.remove(id);
        }
        var attributes = folder.resolve(ATTRIBUTES);
        if (!Files.exists(attributes)) {
            Files.writeString(attributes, Pack.FOLDER + "/**/*.json text eol=lf\n");
        }
    }

    /** A message to commit it with. Ends with a newline. */
    public String message() {
        if (clean()) {
            return "entries: nothing changed\n";
        }
        var counts = new ArrayList<String>();
        count(counts, "add", added.size());
        count(counts, "change", changed.size());
        count(counts, "remove", removed.size());
        var out =
                new StringBuilder("entries: ").append(String.join(", ", counts)).append("\n\n");
        list(out, "add", added.stream().map(it -> it.entry().id()).toList());
        list(out, "change", changed.stream().map(it -> it.entry().id()).toList());
        list(out, "remove", removed);
        return out.toString();
    }

    private static void count(List<String> counts, String verb, int number) {
        if (number > 0) {
            counts.add(verb + " " + number);
        }
    }

    private static void list(StringBuilder out, String verb, List<EntryId> ids) {
        ids.stream()
                .limit(LISTED)
                .forEach(id -> out.append(verb).append(' ').append(id).append('\n'));
        if (ids.size() > LISTED) {
            out.append(verb).append(" and ").append(ids.size() - LISTED).append(" more\n");
        }
    }
}
