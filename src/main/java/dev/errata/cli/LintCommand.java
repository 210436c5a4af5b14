package dev.errata.cli;

import dev.errata.entry.Entry;
import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import dev.errata.library.LintJson;
import dev.errata.library.LintSarif;
import dev.errata.library.LintText;
import dev.errata.library.Linter;
import dev.errata.library.LoadedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description = "Say what is wrong with entries, and how to mend it.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:no errors", "1:errors; with --strict, warnings too", "2:the entries could not be linted"})
final class LintCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "Folders of entries, or single files. A single file is held against the usual entries as its neighbours.")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json or sarif.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    @Option(names = "--entries", paramLabel = "DIR", description = "The usual entries; kb-entries where nobody says.")
    private @Nullable Path entries;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var usual = Knowledge.folder(entries, terminal);
        var files = new ArrayList<LoadedFile>();
        var findings = new ArrayList<Finding>();
        for (var path : paths.isEmpty() ? List.of(usual) : paths) {
            if (!Files.exists(path)) {
                throw new Trouble("There is nothing at " + path + " to lint.");
            }
            var loaded = EntryFiles.load(path);
            files.addAll(loaded.files());
            findings.addAll(loaded.findings());
        }
        findings.addAll(new Linter(Clock.systemUTC()).lint(files, neighbours(usual)));
        findings.sort(Comparator.comparing(Finding::path).thenComparingInt(Finding::line));
        terminal.print(
                switch (format) {
                    case TEXT -> LintText.render(findings);
                    case JSON -> LintJson.render(findings);
                    case SARIF -> LintSarif.render(findings);
                });
        return findings.stream().anyMatch(finding -> strict || finding.error()) ? ExitCode.NO : ExitCode.YES;
    }

    /** A single file has its ties and its rivals among the usual entries; a folder is a library of its own. */
    private List<Entry> neighbours(Path usual) {
        boolean single = !paths.isEmpty() && paths.stream().allMatch(Files::isRegularFile);
        return single && Files.isDirectory(usual)
                ? EntryFiles.load(usual).files().stream()
                        .map(file -> file.document().entry())
                        .toList()
                : List.of();
    }
}
