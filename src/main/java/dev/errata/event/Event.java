package dev.errata.event;

import java.util.List;
import java.util.Optional;

/**
 * One error that happened, or one plain record: what belongs together, assembled.
 *
 * <p>Where a terminal or mail program wrapped a message, its physical lines are followed by the message joined again, once
 * without and once with a space at the breaks if both are possible; such a line has pieces of several numbers.
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

    /** The line that states the error; the first line where none does. */
    public Line headline() {
        return first(Role.HEADLINE).orElse(lines.getFirst().line());
    }

    /** The innermost cause: of an exception without causes, and of a plain record, the headline itself. */
    public Line innermost() {
        return first(Role.CAUSE).orElseGet(this::headline);
    }

    private Optional<Line> first(Role role) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .map(RoledLine::line)
                .findFirst();
    }
}
