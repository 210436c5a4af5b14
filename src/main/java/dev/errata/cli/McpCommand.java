package dev.errata.cli;

import dev.errata.agent.Dialogue;
import dev.errata.agent.Pipe;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        versionProvider = Verbs.Version.class,
        description =
                "Answer an AI agent over standard input and output: the Model Context Protocol, one message a line. Ends with its input.",
        footer = {
            "",
            "By itself it knows the entries of a folder and keeps nothing. With --server it hands every message to a service, and so can"
                    + " report outcomes and submit unknown errors; a token for it is taken from ERRATA_TOKEN."
        })
final class McpCommand implements Callable<Integer> {

    private static final String SERVER = "ERRATA_SERVER";
    private static final String TOKEN = "ERRATA_TOKEN";

    private final Terminal terminal;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The service to ask; " + SERVER + " where nobody says.")
    private @Nullable String server;

    @Option(
            names = "--entries",
            paramLabel = "DIR",
            description = "The folder of the entries, where there is no service; kb-entries where nobody says.")
    private @Nullable Path entries;

    McpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How one line is answered. */
    private interface Answering {
        Optional<String> hear(String line);
    }

    @Override
    public Integer call() throws IOException {
        var spoken = System.out;
        // Whatever else prints must not spoil the dialogue.
        System.setOut(terminal.err());
        try {
            converse(answering());
            return ExitCode.YES;
        } finally {
            System.setOut(spoken);
        }
    }

    private Answering answering() {
        var url = server == null ? terminal.environment().getOrDefault(SERVER, "") : server;
        if (!url.isEmpty() && entries == null) {
            var forward = Forward.to(url, terminal.environment().getOrDefault(TOKEN, ""));
            return forward::hear;
        }
        if (server != null) {
            throw new Trouble("--server and --entries exclude each other: the service has entries of its own.");
        }
        var knowledge = Knowledge.from(Knowledge.folder(entries, terminal), terminal);
        var pipe = new Pipe(Dialogue.over(knowledge, e -> terminal.say("a request failed: " + e)));
        return pipe::hear;
    }

    private void converse(Answering answering) throws IOException {
        var lines = new BufferedReader(Texts.decode(terminal.in()));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                answering.hear(line).ifPresent(answer -> terminal.print(answer + "\n"));
            }
        }
    }
}
