package dev.errata.cli;

import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The entries that a verb without a database works on: those of a folder. */
final class Knowledge {

    private static final String SETTING = "errata.entries.path";
    private static final String ENVIRONMENT = "ERRATA_ENTRIES_PATH";
    private static final String USUAL = "kb-entries";

    private Knowledge() {}

    /** The folder that was asked for, else the one that is set, else the usual one below the working folder. */
    static Path folder(@Nullable Path asked, Terminal terminal) {
        if (asked != null) {
            return asked;
        }
        var property = System.getProperty(SETTING, "");
        var set = property.isEmpty() ? terminal.environment().getOrDefault(ENVIRONMENT, "") : property;
        return Path.of(set.isEmpty() ? USUAL : set);
    }

    /** Everything in {@code folder}, compiled. What cannot be used is said in one sentence and left out. */
    static KnowledgeBase from(Path folder, Terminal terminal) {
        if (!Files.exists(folder)) {
            throw new Trouble(
                    "There are no entries at " + folder + ": name their folder with --entries or " + ENVIRONMENT + ".");
        }
        var loaded = EntryFiles.load(folder);
        long unusable = loaded.findings().stream().filter(Finding::error).count();
        if (unusable > 0) {
            terminal.say("%d of the files in %s cannot be used; errata lint says why.".formatted(unusable, folder));
        }
        if (loaded.files().isEmpty()) {
            throw new Trouble("No entry in " + folder + " can be used: name another folder with --entries.");
        }
        return KnowledgeBase.of(loaded.files().stream()
                .map(file -> new PublishedEntry(file.document(), 0))
                .toList());
    }
}
