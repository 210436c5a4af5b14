package dev.errata.cli;

import dev.errata.match.AnswerText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a verb is connected to: its three streams and its environment.
 *
 * @param out always UTF-8, whatever the locale: entries are bilingual
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

    private static final int OUT = 1;
    private static final int ERR = 2;

    /** Set by the launcher: the numbers of the streams that are terminals. Java itself cannot tell them apart. */
    private static final String TERMINALS = "ERRATA_TERMINALS";

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The process's own. */
    public static Terminal real() {
        return new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), System.getenv());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Whether a person watches standard output. */
    boolean outIsWatched() {
        return isTerminal(OUT);
    }

    /** Whether a person watches standard error. */
    boolean errIsWatched() {
        return isTerminal(ERR);
    }

    private boolean isTerminal(int stream) {
        var terminals = environment.get(TERMINALS);
        if (terminals != null) {
            return terminals.contains(String.valueOf(stream));
        }
        try {
            var target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether colours are wanted where nobody said: see no-color.org. */
    boolean colourful() {
        return outIsWatched()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    int columns() {
        try {
            int columns =
                    Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
            return columns > 0 ? columns : AnswerText.USUAL_WIDTH;
        } catch (NumberFormatException e) {
            return AnswerText.USUAL_WIDTH;
        }
    }

    /** Whether the locale is Chinese, by the order in which POSIX asks. */
    boolean chinese() {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh");
            }
        }
        return false;
    }

    /** Prints and flushes; throws {@link ReaderGone} where nobody reads any more, as after {@code | head}. */
    void print(String text) {
        out.print(text);
        if (out.checkError()) {
            throw new ReaderGone();
        }
    }

    /** One sentence on standard error. */
    void say(String sentence) {
        err.println("errata: " + sentence);
        err.flush();
    }
}
