package dev.errata.event;

import java.util.Arrays;
import java.util.Locale;

/** Tells by cheap signs whether a text speaks of an error. Stateless and thread-safe. */
public final class ErrorSigns {

    /** What lines of stack traces hold, in each language that prints them. */
    private static final String[] TRACE = {
        "\tat ",
        "    at ",
        "Caused by:",
        "Traceback (",
        "  File \"",
        "panic:",
        "goroutine ",
        "Exception",
        "Throwable",
        "Error:",
        "panicked at",
        "stack backtrace",
        "Stack trace:",
        "\tfrom "
    };

    /** Beginnings of words by which programs say that something went wrong; lower case. */
    private static final String[][] WORDS = byFirst(
            "abort",
            "broken pipe",
            "cannot",
            "can't",
            "corrupt",
            "could not",
            "couldn't",
            "crash",
            "deadlock",
            "denied",
            "does not exist",
            "doesn't exist",
            "error",
            "exceeded",
            "exception",
            "exhausted",
            "expired",
            "fail",
            "fatal",
            "forbidden",
            "illegal",
            "invalid",
            "killed",
            "missing",
            "misconf",
            "no such",
            "not allowed",
            "not found",
            "not permitted",
            "oom",
            "out of",
            "overflow",
            "panic",
            "refused",
            "reject",
            "reset by peer",
            "segfault",
            "sigsegv",
            "timed out",
            "timeout",
            "too many",
            "unable",
            "unauthorized",
            "undefined",
            "unexpected",
            "unhandled",
            "unknown",
            "unreachable",
            "violat");

    private static final String[] CHINESE = {"错误", "失败", "异常", "超时", "拒绝", "无法", "不存在", "崩溃"};

    private ErrorSigns() {}

    /** Whether the text holds a part of a stack trace, or the name of an exception. */
    public static boolean ofTrace(String text) {
        for (var sign : TRACE) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text says that something went wrong. */
    public static boolean any(String text) {
        if (ofTrace(text)) {
            return true;
        }
        boolean ascii = true;
        boolean fresh = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            // A capital in the midst of a word begins another: "ConnectionRefused".
            if (letter && (fresh || c <= 'Z') && startsAny(text, i, WORDS[(c | 0x20) - 'a'])) {
                return true;
            }
            fresh = !letter;
        }
        return !ascii && Arrays.stream(CHINESE).anyMatch(text::contains);
    }

    private static boolean startsAny(String text, int from, String[] words) {
        for (var word : words) {
            if (text.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static String[][] byFirst(String... words) {
        var first = new String[26][];
        for (int i = 0; i < first.length; i++) {
            char letter = (char) ('a' + i);
            first[i] = Arrays.stream(words)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.charAt(0) == letter)
                    .toArray(String[]::new);
        }
        return first;
    }
}
