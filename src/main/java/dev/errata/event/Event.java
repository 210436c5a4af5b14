package dev.errata.event;

import java.util.List;

/**
 * One error that happened, or a run of plain lines: what belongs together, assembled.
 *
 * @param kind the trace format that was recognised, or plain
 * @param lines in the order of the text; never empty
 * @param fingerprint same error, same value: 16 hex digits over the headline and cause with their variable parts masked
 */
public record Event(Kind kind, List<RoledLine> lines, String fingerprint) {

    /** The formats whose lines are known to belong together. */
    public enum Kind {
        PLAIN,
        JAVA,
        PYTHON,
        NODE,
        GO,
        DOTNET,
        RUST,
        PHP,
        RUBY
    }

    /** A line and what it is in this event. */
    public record RoledLine(Line line, Role role) {}

    public Event {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an event has lines");
        }
    }
}
