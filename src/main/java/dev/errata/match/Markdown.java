package dev.errata.match;

/** Texts from outside as Markdown that says exactly them: nothing in them can start a link, a heading, a list or HTML. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~";

    private Markdown() {}

    /** A text on one line, with every character that Markdown could take for its own escaped. */
    static String text(String text) {
        var out = new StringBuilder();
        var clean = Columns.clean(text).replace('\n', ' ').strip();
        for (int at = 0; at < clean.length(); at++) {
            char c = clean.charAt(at);
            if (c == '&' || c == '<') {
                out.append(c == '&' ? "&amp;" : "&lt;");
            } else if (SPECIAL.indexOf(c) >= 0 && special(clean, at)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A dot, a dash, a bracket or a plus means something at the start of a line only, where a list or a heading would begin. */
    private static boolean special(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '-', '+', '#', '!' -> at == 0 || (c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[');
            case '.', ')' -> at > 0 && text.substring(0, at).chars().allMatch(Character::isDigit);
            case '(' -> at > 0 && text.charAt(at - 1) == ']';
            case '_' -> !(inWord(text, at - 1) && inWord(text, at + 1));
            default -> true;
        };
    }

    private static boolean inWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** A text within a line, as code; its fence is longer than any run of backticks in it. */
    static String code(String text) {
        var clean = Columns.clean(text).replace('\n', ' ').strip();
        var fence = "`".repeat(longestRun(clean) + 1);
        var edge = clean.startsWith("`") || clean.endsWith("`") || clean.isEmpty() ? " " : "";
        return fence + edge + clean + edge + fence;
    }

    /** Lines as a block of code, each behind {@code indent} spaces. */
    static String block(String language, String text, int indent) {
        var clean = Columns.clean(text);
        var fence = "`".repeat(Math.max(3, longestRun(clean) + 1));
        var space = " ".repeat(indent);
        var out = new StringBuilder(space).append(fence).append(language).append('\n');
        clean.lines().forEach(line -> out.append(space).append(line).append('\n'));
        return out.append(space).append(fence).append('\n').toString();
    }

    /** How something is done, each line behind {@code indent} spaces: paragraphs, and commands as blocks. */
    static String steps(Steps steps, int indent) {
        var space = " ".repeat(indent);
        var out = new StringBuilder();
        for (var step : steps.steps()) {
            switch (step) {
                case Steps.Step.Prose(var text) ->
                    out.append(space).append(text(text)).append("\n\n");
                case Steps.Step.Commands(var commands) ->
                    out.append(block("sh", String.join("\n", commands), indent)).append('\n');
            }
        }
        return out.toString();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
