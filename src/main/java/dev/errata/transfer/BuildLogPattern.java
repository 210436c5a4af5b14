package dev.errata.transfer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern of the Build Failure Analyzer as one that is searched for inside a line and finds the very same lines. Pure.
 *
 * <p>There, a pattern for one line must match the whole line; one for many lines is searched for across them, and its dots take line breaks.
 */
final class BuildLogPattern {

    private static final Pattern FLAGS = Pattern.compile("(?:\\(\\?[a-zA-Z]+\\))*");
    private static final Pattern BREAK = Pattern.compile("\\\\[snrRvWDPpx0ucXQk]|\\[\\^|\\(\\?[a-zA-Z]*[xs]");

    private BuildLogPattern() {}

    /** Of one that must match a whole line. */
    static String wholeLine(String pattern) {
        var flags = FLAGS.matcher(pattern);
        var head = flags.lookingAt() ? flags.group() : "";
        var body = pattern.substring(head.length());
        if (body.contains("\\Q") || chooses(body)) {
            return head + "^(?:" + body + ")$";
        }
        var open = body.startsWith(".*?") ? 3 : body.startsWith(".*") && !body.startsWith(".*+") ? 2 : 0;
        var rest = body.substring(open);
        boolean ends = rest.endsWith(".*") && !escaped(rest, rest.length() - 2);
        var core = ends ? rest.substring(0, rest.length() - 2) : rest;
        return core.isEmpty() ? head + "^" + body + "$" : head + (open > 0 ? "" : "^") + core + (ends ? "" : "$");
    }

    /** Of one for many lines; empty where it might find something that no single line has. */
    static Optional<String> acrossLines(String pattern) {
        return BREAK.matcher(pattern).find() || hasDot(pattern) ? Optional.empty() : Optional.of(pattern);
    }

    /** Whether it has alternatives that no group encloses. */
    private static boolean chooses(String body) {
        int depth = 0;
        int inClass = 0;
        for (int i = 0; i < body.length(); i++) {
            switch (body.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass++;
                case ']' -> inClass = Math.max(0, inClass - 1);
                case '(' -> depth += inClass == 0 ? 1 : 0;
                case ')' -> depth -= inClass == 0 ? 1 : 0;
                case '|' -> {
                    if (depth == 0 && inClass == 0) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean hasDot(String pattern) {
        int inClass = 0;
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass++;
                case ']' -> inClass = Math.max(0, inClass - 1);
                case '.' -> {
                    if (inClass == 0) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean escaped(String text, int at) {
        int slashes = 0;
        while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
