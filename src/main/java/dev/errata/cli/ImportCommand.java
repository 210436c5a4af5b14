package dev.errata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.transfer.Arrivals;
import dev.errata.transfer.Bounds;
import dev.errata.transfer.Declaration;
import dev.errata.transfer.Fate;
import dev.errata.transfer.FolderImport;
import dev.errata.transfer.Format;
import dev.errata.transfer.ImportReport;
import dev.errata.transfer.ReportJson;
import dev.errata.transfer.ReportText;
import dev.errata.transfer.TooMuch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description = "Take entries in, of our own form and of others; say what became of each, and what was lost.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything was taken, or was there already",
            "1:something is in conflict or was refused; with --check, something would change",
            "2:nothing could be imported"
        },
        footer = {
            "",
            "Without --server they become files of a folder, which git keeps. With it they become drafts of a service, or with --publish"
                    + " are live at once; a token is taken from ERRATA_TOKEN."
        })
final class ImportCommand implements Callable<Integer> {

    private enum Report {
        TEXT,
        JSON,
        MARKDOWN
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, folders, tar, tar.gz or zip archives; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--into", paramLabel = "DIR", description = "The folder of entries; kb-entries where nobody says.")
    private @Nullable Path into;

    @Option(names = "--server", paramLabel = "URL", description = "The service to import into, instead of a folder.")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", description = "To be let in with; better in ERRATA_TOKEN.")
    private @Nullable String token;

    @Option(names = "--publish", description = "With --server: publish at once, for reviewers.")
    private boolean publish;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "errata, deadends, errorcanon, cre, jenkins or csv; found out where nobody says.")
    private @Nullable String format;

    @Option(names = "--licence", paramLabel = "ID", description = "The licence that they are under, such as CC-BY-4.0.")
    private String licence = "";

    @Option(names = "--source", paramLabel = "URL", description = "Where they were taken from.")
    private String source = "";

    @Option(
            names = "--map",
            paramLabel = "THEIRS=OURS",
            description = "For tables: which column of ours one of theirs is. May be repeated.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "Write nothing; only say what would become of them.")
    private boolean dryRun;

    @Option(names = "--check", description = "A dry run that fails if anything would change.")
    private boolean check;

    @Option(names = "--overwrite", description = "Into a folder: replace what is there by what comes.")
    private boolean overwrite;

    @Option(names = "--report", paramLabel = "FORM", description = "text (the default), json or markdown.")
    private Report report = Report.TEXT;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var declaration = new Declaration(named(), source, licence, columns);
        boolean fine = true;
        for (var file : files) {
            fine &= server == null ? intoFolder(file, declaration) : intoServer(file, declaration, server);
        }
        return fine ? ExitCode.YES : ExitCode.NO;
    }

    private Optional<Format> named() {
        if (format == null) {
            return Optional.empty();
        }
        var named = Format.named(format);
        if (named.isEmpty()) {
            throw new Trouble(
                    "There is no form " + format + ": name errata, deadends, errorcanon, cre, jenkins or csv.");
        }
        return named;
    }

    private boolean intoFolder(String file, Declaration declaration) throws IOException {
        var result = folder(file, declaration);
        show(result);
        boolean changes = result.count(Fate.TAKEN) + result.count(Fate.CHANGED) > 0;
        return result.clean() && !(check && changes);
    }

    private ImportReport folder(String file, Declaration declaration) {
        var folder = Knowledge.folder(into, terminal);
        try (var progress = new Counting(terminal)) {
            var arrived = file.equals("-")
                    ? Arrivals.of("standard input", terminal.in(), declaration, Bounds.USUAL)
                    : Arrivals.of(existing(file), declaration, Bounds.USUAL);
            return FolderImport.run(
                    arrived, folder, dryRun || check, overwrite, Clock.systemUTC(), progress.of(arrived.size()));
        } catch (TooMuch e) {
            throw new Trouble(e.sentence());
        } catch (IOException e) {
            throw new Trouble(file + ": " + e.getMessage() + ".");
        }
    }

    private static Path existing(String file) {
        var path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Trouble("There is nothing at " + path + " to import.");
        }
        return path;
    }

    private boolean intoServer(String file, Declaration declaration, String url) throws IOException {
        var last = answer(file, declaration, url);
        terminal.print(
                report == Report.JSON
                        ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(last.path("report")) + "\n"
                        : last.path("rendered").asText());
        var totals = last.path("report").path("totals");
        boolean changes = totals.path("taken").asInt() + totals.path("changed").asInt() > 0;
        return totals.path("conflict").asInt() + totals.path("refused").asInt() == 0 && !(check && changes);
    }

    private JsonNode answer(String file, Declaration declaration, String url) {
        var service = Service.at(url, token == null ? terminal.environment().getOrDefault("ERRATA_TOKEN", "") : token);
        var asked = new ServerImport.Asked(
                declaration, dryRun || check, publish, report == Report.MARKDOWN ? "markdown" : "text");
        try (var progress = new Counting(terminal)) {
            return new ServerImport(service, terminal).send(file, asked, progress);
        } catch (IOException e) {
            throw new Trouble(file + " could not be imported: " + e.getMessage() + ".");
        }
    }

    private void show(ImportReport result) throws IOException {
        terminal.print(
                switch (report) {
                    case TEXT -> ReportText.plain(result);
                    case MARKDOWN -> ReportText.markdown(result);
                    case JSON ->
                        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ReportJson.of(result)) + "\n";
                });
    }
}
