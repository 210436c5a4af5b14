package dev.errata.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The verbs of the command line. */
public final class Verbs {

    private final Terminal terminal;
    private final Runnable server;

    /** @param server starts the service and returns when it has stopped */
    public Verbs(Terminal terminal, Runnable server) {
        this.terminal = terminal;
        this.server = server;
    }

    @Command(
            name = "errata",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Paste an error, get the fix that works, and the ones that do not.",
            synopsisSubcommandLabel = "VERB",
            commandListHeading = "%nVerbs:%n",
            footer = {
                "",
                "From the source tree, the launcher knows four more: test, bench, golden and learn.",
                "",
                "  cat redis.log | errata match",
                "  errata serve"
            })
    private static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Verbs.class.getPackage().getImplementationVersion());
            return new String[] {"errata " + version.orElse("(unpackaged)") + ", Java " + Runtime.version()};
        }
    }

    /** Does what {@code arguments} say and returns the exit code. */
    public int run(String... arguments) {
        var colours = terminal.colourful() ? Help.Ansi.ON : Help.Ansi.OFF;
        return new CommandLine(new Root())
                .addSubcommand(new MatchCommand(terminal))
                .addSubcommand(new LintCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new McpCommand(terminal))
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(colours))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 100))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, any) -> misused(e))
                .setExecutionExceptionHandler((e, any, parsed) -> failed(e))
                .execute(arguments);
    }

    private int misused(ParameterException e) {
        var command = e.getCommandLine();
        terminal.say(String.valueOf(e.getMessage()).lines().findFirst().orElse("") + suggestion(e) + " Try: "
                + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.TROUBLE;
    }

    private static String suggestion(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            var suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? "." : ". Did you mean " + String.join(" or ", suggestions) + "?";
        }
        return ".";
    }

    private int failed(Exception e) {
        switch (e) {
            case ReaderGone _ -> {
                return ExitCode.YES;
            }
            case Trouble trouble -> terminal.say(trouble.sentence());
            default -> {
                terminal.say("This is a fault of ours, not yours: " + e + ". ERRATA_TRACE=1 shows where.");
                if (terminal.environment().containsKey("ERRATA_TRACE")) {
                    e.printStackTrace(terminal.err());
                }
            }
        }
        return ExitCode.TROUBLE;
    }
}
