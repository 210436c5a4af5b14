package dev.errata.web;

import dev.errata.web.Prose.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a workaround's steps.
 *
 * @param text without the prompt where it is a command
 */
record Step(Kind kind, String text) {

    enum Kind {
        PROSE,
        COMMAND,
        CODE
    }

    private static final String PROMPT = "$ ";
    private static final String FENCE = "```";

    public List<Span> spans() {
        return Prose.spans(text);
    }

    public boolean command() {
        return kind == Kind.COMMAND;
    }

    public boolean code() {
        return kind == Kind.CODE;
    }

    /**
     * The steps that {@code how} tells: a line that starts with "$ " is a command, together with the lines that a backslash at its end
     * continues it on; lines between ``` fences are code; all others are prose.
     */
    static List<Step> of(String how) {
        var steps = new ArrayList<Step>();
        var lines = how.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at).strip();
            if (line.startsWith(FENCE)) {
                int end = fenceAfter(lines, at + 1);
                steps.add(new Step(Kind.CODE, String.join("\n", lines.subList(at + 1, end))));
                at = end + 1;
            } else if (line.startsWith(PROMPT)) {
                int end = commandEnd(lines, at);
                var command = String.join("\n", lines.subList(at, end)).strip();
                steps.add(new Step(Kind.COMMAND, command.substring(PROMPT.length())));
                at = end;
            } else {
                if (!line.isEmpty()) {
                    steps.add(new Step(Kind.PROSE, line));
                }
                at++;
            }
        }
        return steps;
    }

    private static int fenceAfter(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).strip().startsWith(FENCE)) {
            at++;
        }
        return at;
    }

    private static int commandEnd(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() - 1 && lines.get(at).endsWith("\\")) {
            at++;
        }
        return at + 1;
    }
}
