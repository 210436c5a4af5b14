package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;

import java.util.List;

/** Recognises a class name of an exception, and the line that states one. */
final class ExceptionNames {

    private static final List<String> ENDS = List.of(
            "Error",
            "Exception",
            "Throwable",
            "Failure",
            "Warning",
            "Rejection",
            "Interrupt",
            "Exit",
            "Fault",
            "Abort",
            "Iteration",
            "ExceptionGroup",
            "Timeout",
            "DoesNotExist",
            "NotFound");

    private static final List<String> LEAD_INS = List.of(
            "Uncaught ",
            "[Uncaught ",
            "Unhandled ",
            "Caused by: ",
            "Suppressed: ",
            "Wrapped by: ",
            "Unhandled exception. ",
            "Unhandled Exception: ",
            "Fatal error: Uncaught ",
            "uncaughtException: ",
            "(in promise) ",
            "error: Uncaught ");

    private ExceptionNames() {}

    /** Whether {@code from} to {@code to} ends like the name of an exception class. */
    static boolean isName(String text, int from, int to) {
        if (to <= from) {
            return false;
        }
        for (var end : ENDS) {
            if (to - from >= end.length() && text.startsWith(end, to - end.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line starts with an exception's name, alone or followed by a colon, or by Node's code in brackets. */
    static boolean isStatement(String text) {
        int from = statementStart(text);
        int end = nameEnd(text, from);
        boolean ends = end == text.length()
                || text.startsWith(":", end)
                || text.startsWith(" [", end)
                || text.startsWith(" (", end)
                || text.startsWith(" ---> ", end)
                || text.startsWith(" in ", end);
        return ends && isName(text, from, end) && isUpper(at(text, lastPart(text, from, end)));
    }

    /** Where the exception's name starts: behind "Uncaught", "Exception in thread" and the like. */
    static int statementStart(String text) {
        int at = Characters.skipBlanks(text, 0);
        if (text.startsWith("Exception in thread \"", at)) {
            int close = text.indexOf("\" ", at + 21);
            return close < 0 ? at : close + 2;
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var leadIn : LEAD_INS) {
                if (text.startsWith(leadIn, at)) {
                    at += leadIn.length();
                    moved = true;
                }
            }
        }
        return at;
    }

    private static int lastPart(String text, int from, int end) {
        int part = end;
        while (part > from && isWord(text.charAt(part - 1))) {
            part--;
        }
        return part;
    }

    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 300) {
            char c = text.charAt(end);
            if (!isWord(c) && c != '.' && c != '$' && c != '\\' && c != '/') {
                break;
            }
            end++;
        }
        return end;
    }
}
