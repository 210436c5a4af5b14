package dev.errata.cli;

import dev.errata.event.Reader;
import dev.errata.match.AnswerText;
import dev.errata.match.Context;
import dev.errata.match.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description = "Look up the errors in files or standard input, of any length. Needs no server and no database.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:something matched", "1:nothing matched", "2:something could not be read"})
final class MatchCommand implements Callable<Integer> {

    private enum Language {
        EN,
        ZH
    }

    private enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "What to look at; standard input where none is named, or for -.")
    private List<Path> files = List.of();

    @Option(
            names = "--follow",
            description =
                    "Go on as the input grows, and print each match as it happens. Of a file, what is in it comes first.")
    private boolean follow;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json or markdown.")
    private Printer.Format format = Printer.Format.TEXT;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or zh; the locale's where nobody says.")
    private @Nullable Language language;

    @Option(names = "--explain", description = "Say of each match how its score came about, in words and figures.")
    private boolean explain;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many matches at most, 1 to 50; 5 where nobody says.")
    private int limit = 5;

    @Option(
            names = "--software",
            paramLabel = "NAME=VERSION",
            description = "A product in question and its version, such as Redis=7.0.13. May be repeated.")
    private Map<String, String> software = Map.of();

    @Option(names = "--os", paramLabel = "OS", description = "The operating system in question, such as linux.")
    private String os = "";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            split = ",",
            description = "A technology in question, such as redis. May be repeated.")
    private List<String> domains = List.of();

    @Option(
            names = "--entries",
            paramLabel = "DIR",
            description = "The folder of the entries; kb-entries where nobody says.")
    private @Nullable Path entries;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (the default), always or never.")
    private Colour colour = Colour.AUTO;

    MatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > 50) {
            throw new Trouble("--limit is 1 to 50, not " + limit + ".");
        }
        var inputs = files.isEmpty() ? List.of(STANDARD_INPUT) : files;
        if (follow && inputs.size() > 1) {
            throw new Trouble("--follow takes one input at a time; start it once for each file.");
        }
        var readable = inputs.stream().filter(this::readable).toList();
        if (readable.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        var knowledge = Knowledge.from(Knowledge.folder(entries, terminal), terminal);
        var printer = Printer.of(format, look());
        if (follow) {
            try (var in =
                    readable.getFirst().equals(STANDARD_INPUT) ? terminal.in() : new GrowingFile(readable.getFirst())) {
                return exitCode(
                        new Following(text -> knowledge.answer(Reader.read(text), context(), limit), printer, terminal)
                                .until(in));
            }
        }
        boolean found = false;
        for (var input : readable) {
            found |= answer(knowledge, printer, input, inputs.size() > 1);
        }
        return readable.size() < inputs.size() ? ExitCode.TROUBLE : exitCode(found);
    }

    private static int exitCode(boolean found) {
        return found ? ExitCode.YES : ExitCode.NO;
    }

    /** Says so where an input cannot be read; the others are looked at all the same. */
    private boolean readable(Path input) {
        if (input.equals(STANDARD_INPUT)) {
            return true;
        }
        if (!Files.exists(input)) {
            terminal.say("There is no file " + input + ".");
        } else if (Files.isDirectory(input)) {
            terminal.say(input + " is a folder: name the files in it.");
        } else if (!Files.isReadable(input)) {
            terminal.say(input + " may not be read by this user.");
        } else {
            return true;
        }
        return false;
    }

    private boolean answer(KnowledgeBase knowledge, Printer printer, Path input, boolean named) throws IOException {
        var gathered = new Gathered();
        long size = input.equals(STANDARD_INPUT) ? 0 : Files.size(input);
        try (var progress = new Progress(terminal, size);
                var bytes = open(input)) {
            var pieces = new Pieces(Texts.decode(progress.counting(bytes)));
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                var report = knowledge.answer(Reader.read(piece.get().text()), context(), limit);
                gathered.add(report, piece.get().linesBefore());
                progress.show(gathered.found());
            }
        }
        var report = gathered.report(limit);
        terminal.print(printer.whole(report, gathered.quotes(), named ? input.toString() : ""));
        return report.matched();
    }

    private InputStream open(Path input) throws IOException {
        return input.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(input);
    }

    private Context context() {
        return new Context(
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList(), software, os);
    }

    private AnswerText.Look look() {
        boolean chinese = language == null ? terminal.chinese() : language == Language.ZH;
        boolean colourful = switch (colour) {
            case AUTO -> terminal.colourful();
            case ALWAYS -> true;
            case NEVER -> false;
        };
        return new AnswerText.Look(chinese, colourful, terminal.columns(), explain);
    }
}
