package dev.errata.wire;

/** Puts the line ends of a text right. */
final class Lines {

    private static final String[] HINTS = {
        "Caused by: ",
        "Traceback (most recent call last)",
        "Stack trace:",
        "stack backtrace:",
        "goroutine ",
        "Suppressed: ",
        "During handling of the above",
        "--- End of inner exception",
        "#0 "
    };

    private static final String[] INDENTED_HINTS = {"at ", "File \"", "... ", "from "};

    private Lines() {}

    /**
     * With real line ends where shippers escaped them, as {@code \n} or {@code #012}. As a path may hold the same characters, nothing is
     * touched unless what follows one of them is found in traces only.
     */
    static String unescaped(String text) {
        return isEscapedTrace(text) ? unescape(text) : text;
    }

    private static boolean isEscapedTrace(String text) {
        for (int i = text.indexOf('\\'); i >= 0 && i + 2 < text.length(); i = text.indexOf('\\', i + 1)) {
            if (text.charAt(i + 1) == 'n' && isHint(text, i + 2)) {
                return true;
            }
        }
        for (int i = text.indexOf("#012"); i >= 0; i = text.indexOf("#012", i + 4)) {
            if (isHint(text, i + 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHint(String text, int from) {
        int at = from;
        int indent = 0;
        while (at < text.length()) {
            int tab = tab(text, at);
            if (tab == 0 && text.charAt(at) != ' ') {
                break;
            }
            // A single blank is no indent.
            indent += tab > 0 ? 2 : 1;
            at += Math.max(1, tab);
        }
        return startsWithAny(text, at, HINTS) || (indent > 1 && startsWithAny(text, at, INDENTED_HINTS));
    }

    private static boolean startsWithAny(String text, int at, String[] hints) {
        for (var hint : hints) {
            if (text.startsWith(hint, at)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters stand for a tab at {@code at}. */
    private static int tab(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        return switch (text.charAt(at)) {
            case '\t' -> 1;
            case '\\' -> text.startsWith("\\t", at) ? 2 : 0;
            case '#' -> text.startsWith("#011", at) ? 4 : 0;
            default -> 0;
        };
    }

    private static String unescape(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = lineEnd(text, i);
            if (end == 0) {
                out.append(text.charAt(i++));
                continue;
            }
            out.append('\n');
            i += end;
            for (int tab = tab(text, i); tab > 0; tab = tab(text, i)) {
                out.append('\t');
                i += tab;
            }
        }
        return out.toString();
    }

    /** How many characters stand for a line end at {@code at}. */
    private static int lineEnd(String text, int at) {
        return switch (text.charAt(at)) {
            case '\\' -> text.startsWith("\\n", at) ? 2 : text.startsWith("\\r\\n", at) ? 4 : 0;
            case '#' -> text.startsWith("#012", at) ? 4 : text.startsWith("#015#012", at) ? 8 : 0;
            default -> 0;
        };
    }

    /** Without the line ends behind the last line. */
    static String chomped(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end == text.length() ? text : text.substring(0, end);
    }
}
