package dev.errata.cli;

import dev.errata.entry.EntryDocument;
import dev.errata.transfer.Arrivals;
import dev.errata.transfer.Arrived;
import dev.errata.transfer.Bounds;
import dev.errata.transfer.Declaration;
import dev.errata.transfer.Format;
import dev.errata.transfer.GitTree;
import dev.errata.transfer.Pack;
import dev.errata.transfer.Shelf;
import dev.errata.transfer.TooMuch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description = "Take entries out: as an archive, as lines, or as a folder that is ready to be committed.",
        footer = {
            "",
            "  errata export --server https://errata.example.org --git . | git commit -F -",
            "",
            "The same entries give the same bytes."
        })
final class ExportCommand implements Callable<Integer> {

    private enum As {
        TAR_GZ,
        NDJSON
    }

    private final Terminal terminal;

    @Option(names = "--server", paramLabel = "URL", description = "The service whose published entries to take.")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", description = "To be let in with; better in ERRATA_TOKEN.")
    private @Nullable String token;

    @Option(
            names = "--entries",
            paramLabel = "DIR",
            description = "Their folder, where there is no service; kb-entries where nobody says.")
    private @Nullable Path entries;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; - is standard output, and the default.")
    private String out = "-";

    @Option(names = "--format", paramLabel = "FORMAT", description = "tar.gz (the default) or ndjson.")
    private String format = "tar.gz";

    @Option(
            names = "--git",
            paramLabel = "DIR",
            description = "Bring DIR/kb-entries into line, and print a message to commit it with.")
    private @Nullable Path git;

    @Option(names = "--force", description = "With --git: also where the folder has changes that are not committed.")
    private boolean force;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var as = as();
        var documents = documents();
        if (git != null) {
            return tree(git, documents);
        }
        if (out.equals("-")) {
            if (as == As.TAR_GZ && terminal.outIsWatched()) {
                throw new Trouble("An archive is nothing for a terminal: name a file with --out.");
            }
            write(as, documents, terminal.out());
        } else {
            try (var file = new BufferedOutputStream(Files.newOutputStream(Path.of(out)))) {
                write(as, documents, file);
            }
            terminal.say(documents.size() + " entries are in " + out + ".");
        }
        return ExitCode.YES;
    }

    private As as() {
        return switch (format) {
            case "tar.gz" -> As.TAR_GZ;
            case "ndjson" -> As.NDJSON;
            default -> throw new Trouble("There is no format " + format + ": name tar.gz or ndjson.");
        };
    }

    private static void write(As as, Collection<EntryDocument> documents, OutputStream to) throws IOException {
        switch (as) {
            case TAR_GZ -> Pack.tarGz(documents, to);
            case NDJSON -> Pack.lines(documents, to);
        }
    }

    private int tree(Path folder, Collection<EntryDocument> documents) throws IOException {
        if (documents.isEmpty()) {
            throw new Trouble("There is not one entry to export, so nothing is removed from " + folder + " either.");
        }
        if (!force) {
            GitStatus.of(folder).ifPresent(dirty -> {
                throw new Trouble(dirty + " is not committed: commit it first, or say --force.");
            });
        }
        var tree = GitTree.of(folder, documents);
        tree.write();
        terminal.print(tree.message());
        return ExitCode.YES;
    }

    private Collection<EntryDocument> documents() throws IOException {
        if (server == null) {
            var folder = Knowledge.folder(entries, terminal);
            if (!Files.isDirectory(folder)) {
                throw new Trouble("There are no entries at " + folder + ": name their folder with --entries.");
            }
            return Shelf.open(folder).documents();
        }
        var service =
                Service.at(server, token == null ? terminal.environment().getOrDefault("ERRATA_TOKEN", "") : token);
        var request = service.request("/api/v1/export")
                .header("Accept", "application/gzip")
                .build();
        try (var in = service.send(request)) {
            return Arrivals.of("export.tar.gz", in, Declaration.none().of(Format.ERRATA), Bounds.USUAL).stream()
                    .filter(Arrived.Read.class::isInstance)
                    .map(it -> ((Arrived.Read) it).document())
                    .sorted(Comparator.comparing(it -> it.entry().id()))
                    .toList();
        } catch (TooMuch e) {
            throw new Trouble(e.sentence());
        }
    }
}
