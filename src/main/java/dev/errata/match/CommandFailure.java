package dev.errata.match;

import dev.errata.match.CheckOutput.Ran;
import dev.errata.match.CheckOutput.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells the output of a command from its failure. Only lines that a shell, the command itself or the server wrote about it count: a log
 * that a command prints speaks of permissions and missing files as well, and that is just what is looked for.
 *
 * @param said lines in which it says that something could not be read
 * @param asksRedis whether a server must answer
 */
record CommandFailure(Pattern said, boolean asksRedis) {

    /** These leave nothing worth reading. */
    private static final Pattern DEAD =
            Pattern.compile("^(?:-?(?:ba|da|z|k|a|fi)?sh: .{0,400}(?:not found|annot execute.*|Permission denied)|"
                    + "Error response from daemon.*|Cannot connect to the Docker daemon.*|"
                    + "System has not been booted with systemd.*|Failed to (?:connect to bus|get properties).*|"
                    + "No journal files were (?:found|opened).*|sudo: .*)$");

    /** What redis-cli says instead of an answer. */
    private static final Pattern UNANSWERED = Pattern.compile("^(?:Could not connect to .*|"
            + "Error: (?:Server closed|Connection|Protocol).*|AUTH failed.*|"
            + "(?:\\(error\\) )?(?:NOAUTH|NOPERM|WRONGPASS|LOADING|ERR|DENIED) .*)$");

    /** The journal of others is not shown to everybody: what is lacking may only be hidden. */
    private static final String HIDDEN =
            "Hint: You are currently not seeing messages .*|\\s+Users in groups? .* can see all messages.*|\\s+Pass -q .*";

    private static final Pattern PROGRAM =
            Pattern.compile("(?:^|[|;&(\n]\\s*|\\bsudo\\s+(?:-u\\s+\\S+\\s+)?)([\\w./-]{1,60})");

    static CommandFailure of(String command) {
        var programs = new TreeSet<String>();
        PROGRAM.matcher(command.strip())
                .results()
                .map(it -> Pattern.quote(it.group(1)))
                .forEach(programs::add);
        return new CommandFailure(
                Pattern.compile("^(?:(?:/usr)?(?:/s?bin/)?(?:" + String.join("|", programs)
                        + "): .{0,400}(?:No such file|ermission denied|not permitted|annot |ailed|denied|nvalid|"
                        + "nrecognized|nknown|nable to|Inappropriate ioctl|not supported|error|Is a directory).*|"
                        + HIDDEN
                        + ")$"),
                command.contains("redis-cli"));
    }

    /** What became of the command that printed {@code section}. */
    Ran judge(List<Row> section) {
        var rows = new ArrayList<Row>();
        Row first = null;
        for (var row : section) {
            if (dead(row.text())) {
                return new Ran.Failed(row);
            }
            boolean error = said.matcher(row.text()).matches();
            if (error && first == null) {
                first = row;
            } else if (!error && !row.text().isBlank()) {
                rows.add(row);
            }
        }
        return first != null && rows.isEmpty() ? new Ran.Failed(first) : new Ran.Printed(rows, first == null);
    }

    private boolean dead(String line) {
        return DEAD.matcher(line).matches()
                || (asksRedis && UNANSWERED.matcher(line).matches());
    }
}
