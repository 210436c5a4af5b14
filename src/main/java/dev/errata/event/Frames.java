package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.skipBlanks;

import dev.errata.event.Event.Kind;
import java.util.List;

/** Tells the stack frames of Java, Node and .NET apart, which all say "at". */
final class Frames {

    private static final List<String> JAVA_PLACES = List.of(
            ".java",
            ".kt",
            ".scala",
            ".groovy",
            ".clj",
            "Native Method",
            "Unknown Source",
            "<generated>",
            "SourceFile");

    private static final int LONGEST = 2_000;

    private Frames() {}

    /** The kind of the frame, or plain if it is none. */
    static Kind kind(String text) {
        int start = skipBlanks(text, 0);
        if (!text.startsWith("at ", start)) {
            return isBrowserFrame(text, start) ? Kind.NODE : Kind.PLAIN;
        }
        int from = start + 3;
        int limit = Math.min(text.length(), from + LONGEST);
        int open = text.indexOf('(', from, limit);
        if (open > from && text.charAt(open - 1) != ' ' && text.indexOf('.', from, open) > 0) {
            return javaOrDotnet(text, from, open, limit);
        }
        return isNodeFrame(text, from, limit) ? Kind.NODE : Kind.PLAIN;
    }

    private static Kind javaOrDotnet(String text, int from, int open, int limit) {
        int close = text.indexOf(')', open, limit);
        if (close < 0) {
            return Kind.PLAIN;
        }
        for (var place : JAVA_PLACES) {
            int found = text.indexOf(place, open, close);
            if (found > 0) {
                return Kind.JAVA;
            }
        }
        if (text.indexOf(' ', from, open) > 0
                && text.indexOf('<', from, open) < 0
                && text.indexOf('[', from, open) < 0) {
            return isNodeFrame(text, from, limit) ? Kind.NODE : Kind.PLAIN;
        }
        return Kind.DOTNET;
    }

    /** Ends in line and column, or in a place without them. */
    private static boolean isNodeFrame(String text, int from, int limit) {
        int end = limit;
        while (end > from
                && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '{' || text.charAt(end - 1) == ',')) {
            end--;
        }
        boolean parenthesis = end > from && text.charAt(end - 1) == ')';
        int last = parenthesis ? end - 1 : end;
        int column = digitsBefore(text, from, last);
        int line = column > from && at(text, column - 1) == ':' ? digitsBefore(text, from, column - 1) : -1;
        if (column < last && line > from && line < column - 1 && at(text, line - 1) == ':') {
            return !text.startsWith(".rs", line - 4);
        }
        return text.endsWith("(<anonymous>)") || text.endsWith("(native)");
    }

    private static int digitsBefore(String text, int from, int to) {
        int start = to;
        while (start > from && to - start < 9 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Firefox and Safari: {@code name@https://host/file.js:1:2}. */
    private static boolean isBrowserFrame(String text, int from) {
        int sign = text.indexOf('@', from, Math.min(text.length(), from + 120));
        return sign >= 0
                && text.startsWith("http", sign + 1)
                && text.indexOf(' ', from, sign) < 0
                && isNodeFrame(text, sign, Math.min(text.length(), sign + LONGEST));
    }
}
