package dev.errata.match;

import dev.errata.event.Masked;
import dev.errata.event.Masker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The output of checks as somebody pasted it, its secrets masked, in sections: what stands under the line of a command is that command's
 * output, and no other's. Of a command that was run several times the last output counts that can be read.
 *
 * <p>Immutable. Linear in the text, whatever it is.
 */
final class CheckOutput {

    /** One physical line of the output, from 1, masked. */
    record Row(int number, String text) {}

    /** What became of a command. */
    sealed interface Ran {

        /** Nothing in the output says that it was run. */
        record NotYet() implements Ran {}

        /** It could not do its work, so what it printed says nothing of the cause. */
        record Failed(Row why) implements Ran {}

        /**
         * It printed {@code rows}, possibly none.
         *
         * @param whole false where it reported an error beside: then what is lacking says nothing
         */
        record Printed(List<Row> rows, boolean whole) implements Ran {
            public Printed {
                rows = List.copyOf(rows);
            }
        }
    }

    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    private final Map<String, Ran> ran;
    private final List<Row> rows;
    private final int maskedSecrets;

    private CheckOutput(Map<String, Ran> ran, List<Row> rows, int maskedSecrets) {
        this.ran = Map.copyOf(ran);
        this.rows = List.copyOf(rows);
        this.maskedSecrets = maskedSecrets;
    }

    /** Reads {@code output}, in which any of {@code commands} may have been run. */
    static CheckOutput read(String output, Collection<String> commands) {
        var masked = Masker.mask(output);
        var lines = LINE_END.split(output, -1);
        var rows = rows(masked);
        var echoes = new Echoes(commands);
        var ran = new HashMap<String, Ran>();
        String command = "";
        var section = new ArrayList<Row>();
        for (int at = 0; at < lines.length; ) {
            // Commands are recognised in the lines as they came: masking may have changed a password among their
            // options.
            var echo = echoes.at(lines, at);
            if (echo.isPresent()) {
                close(command, section, ran);
                command = echo.get().command();
                section.clear();
                at += echo.get().lines();
            } else {
                section.add(rows.get(at++));
            }
        }
        close(command, section, ran);
        return new CheckOutput(ran, rows, masked.removals().size());
    }

    private static List<Row> rows(Masked masked) {
        var lines = LINE_END.split(masked.text(), -1);
        var rows = new ArrayList<Row>(lines.length);
        for (int at = 0; at < lines.length; at++) {
            rows.add(new Row(at + 1, lines[at]));
        }
        return rows;
    }

    private static void close(String command, List<Row> section, Map<String, Ran> ran) {
        if (command.isEmpty()) {
            return;
        }
        var now = CommandFailure.of(command).judge(section);
        if (now instanceof Ran.Printed || !(ran.get(command) instanceof Ran.Printed)) {
            ran.put(command, now);
        }
    }

    /** Whether the line of any command was recognised. */
    boolean sectioned() {
        return !ran.isEmpty();
    }

    Ran of(String command) {
        return ran.getOrDefault(command, new Ran.NotYet());
    }

    /** All lines, whatever printed them. */
    List<Row> rows() {
        return rows;
    }

    int maskedSecrets() {
        return maskedSecrets;
    }
}
