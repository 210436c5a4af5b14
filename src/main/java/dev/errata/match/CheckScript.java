package dev.errata.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The commands of checks as a shell script to copy: only what their authors wrote, each once, below a line that names it, so that its
 * output can be told from that of the others.
 */
final class CheckScript {

    /**
     * Each runs in a shell of its own: a quote that is left open, or a program that wants to read, cannot swallow the rest. What it
     * complains of belongs to its output.
     */
    private static final String HEAD = """
            errata_check() { printf '\\n$ %s\\n' "$1"; sh -c "$1" </dev/null 2>&1; }
            """;

    private CheckScript() {}

    /** Ends with a newline; empty where there is no command. */
    static String of(List<String> commands) {
        return commands.isEmpty()
                ? ""
                : commands.stream()
                        .map(command -> "errata_check " + quoted(command.strip()) + "\n")
                        .collect(Collectors.joining("", HEAD, ""));
    }

    private static String quoted(String command) {
        return "'" + command.replace("'", "'\\''") + "'";
    }
}
