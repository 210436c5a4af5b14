package dev.errata.match;

import java.util.ArrayList;
import java.util.List;

/**
 * How a workaround is done, as an author wrote it: prose, and commands to run. A line that starts with {@code "$ "} is a command, and so
 * is every line between two lines of three backticks.
 */
record Steps(List<Step> steps) {

    sealed interface Step {

        /** One paragraph. */
        record Prose(String text) implements Step {}

        /** Commands that follow each other, without their prompt; never empty. */
        record Commands(List<String> lines) implements Step {}
    }

    Steps {
        steps = List.copyOf(steps);
    }

    static Steps of(String how) {
        var steps = new ArrayList<Step>();
        var commands = new ArrayList<String>();
        boolean fenced = false;
        for (var line : how.lines().toList()) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            } else if (fenced || line.stripLeading().startsWith("$ ")) {
                commands.add(fenced ? line : line.stripLeading().substring(2));
            } else {
                flush(commands, steps);
                if (!line.isBlank()) {
                    steps.add(new Step.Prose(line.strip()));
                }
            }
        }
        flush(commands, steps);
        return new Steps(steps);
    }

    private static void flush(List<String> commands, List<Step> steps) {
        if (!commands.isEmpty()) {
            steps.add(new Step.Commands(List.copyOf(commands)));
            commands.clear();
        }
    }
}
