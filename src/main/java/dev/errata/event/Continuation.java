package dev.errata.event;

import static dev.errata.event.Characters.isBlank;

import java.util.Optional;

/**
 * Whether a line goes on with what the lines before it began, told one line at a time: for those who get a stack trace as many records. It
 * only says what to look at together; {@link Reader} then finds what is one event.
 */
public enum Continuation {
    /** A message; a trace may follow. */
    MESSAGE,
    /** An exception stated; its frames may follow. */
    STATED,
    /** Frames of any kind. */
    FRAMES,
    /** Frames of Python: the line behind them, which is not indented, states the exception. */
    PYTHON,
    /** Frames of Go: the calls are not indented. */
    GO;

    private static final String[] GOES_ON = {
        "Caused by:",
        "Suppressed:",
        "Wrapped by:",
        "... ",
        "During handling of",
        "The above exception",
        "Stack trace:",
        "stack backtrace:",
        "note: ",
        "---> ",
        "--- End of",
        "exit status ",
        "[signal ",
        "at "
    };

    /** What a line begins that goes on with nothing. */
    public static Continuation begin(String line) {
        return kind(message(line));
    }

    /** Where what was begun stands after {@code line}; empty where the line is none of it. */
    public Optional<Continuation> next(String line) {
        var text = message(line);
        if (text.isBlank()) {
            return this == PYTHON || this == GO ? Optional.of(this) : Optional.empty();
        }
        if (text.startsWith("Traceback (most recent call last)")) {
            return Optional.of(PYTHON);
        }
        if (isBlank(text.charAt(0))) {
            return Optional.of(this == PYTHON || this == GO ? this : FRAMES);
        }
        if (text.startsWith("goroutine ")) {
            return Optional.of(GO);
        }
        if (goesOn(text)) {
            return Optional.of(this == GO ? GO : FRAMES);
        }
        return switch (this) {
            case MESSAGE -> ExceptionNames.isStatement(text) ? Optional.of(STATED) : Optional.empty();
            case PYTHON -> Optional.of(FRAMES);
            case GO -> text.endsWith(")") && text.indexOf('(') > 0 ? Optional.of(GO) : Optional.empty();
            case STATED, FRAMES -> Optional.empty();
        };
    }

    private static Continuation kind(String text) {
        if (text.startsWith("Traceback (most recent call last)")) {
            return PYTHON;
        }
        if (text.startsWith("panic: ") || text.startsWith("fatal error: ") || text.startsWith("goroutine ")) {
            return GO;
        }
        return ExceptionNames.isStatement(text) ? STATED : MESSAGE;
    }

    private static boolean goesOn(String text) {
        for (var start : GOES_ON) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return text.charAt(0) == '#' && text.length() > 2 && Characters.isDigit(text.charAt(1));
    }

    private static String message(String line) {
        // Most lines of a trace have nothing in front; what is indented has not.
        return line.isEmpty() || isBlank(line.charAt(0))
                ? line
                : line.substring(Math.min(line.length(), Prefixes.of(line).length()));
    }
}
