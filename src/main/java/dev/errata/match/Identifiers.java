package dev.errata.match;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that errors carry and that mean one thing only: exception types and error codes. Immutable.
 *
 * @param exceptions simple names in small letters, such as "keyerror"
 * @param codes as written, such as "TS2307", "ENOENT" and "ORA-12541"
 */
record Identifiers(Set<String> exceptions, Set<String> codes) {

    private static final List<String> EXCEPTIONS =
            List.of("Error", "Exception", "Fault", "Failure", "Warning", "Interrupt", "Exit");

    /** Names so common that another in their place says nothing. */
    private static final Set<String> ANY = Set.of("error", "exception", "failure", "fault", "runtimeerror", "warning");

    Identifiers {
        exceptions = Set.copyOf(exceptions);
        codes = Set.copyOf(codes);
    }

    static Identifiers in(String text) {
        return new Identifiers(exceptionsIn(text), Set.copyOf(CodeReader.codesIn(text)));
    }

    private static Set<String> exceptionsIn(String text) {
        var exceptions = new HashSet<String>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (CodeReader.isWord(text, at)) {
                continue;
            }
            if (isException(text, start, at)) {
                var name = text.substring(start, at).toLowerCase(Locale.ROOT);
                if (!ANY.contains(name)) {
                    exceptions.add(name);
                }
            }
            start = at + 1;
        }
        return exceptions;
    }

    private static boolean isException(String text, int start, int end) {
        if (start == end || Character.isDigit(text.charAt(start))) {
            return false;
        }
        for (var suffix : EXCEPTIONS) {
            if (end - start > suffix.length() && text.startsWith(suffix, end - suffix.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether this names exceptions, and {@code line} names others, and the {@code text} around it none of these. */
    boolean otherException(Identifiers line, Identifiers text) {
        return !exceptions.isEmpty() && !line.exceptions.isEmpty() && !shares(exceptions, text.exceptions);
    }

    /** Whether this names codes, and {@code line} has others of the same kind, and the {@code text} around it none of these. */
    boolean otherCode(Identifiers line, Identifiers text) {
        return !codes.isEmpty()
                && !shares(codes, text.codes)
                && codes.stream()
                        .anyMatch(mine ->
                                line.codes.stream().anyMatch(its -> kind(mine).equals(kind(its))));
    }

    boolean any() {
        return !exceptions.isEmpty() || !codes.isEmpty();
    }

    boolean shares(Identifiers other) {
        return shares(exceptions, other.exceptions) || shares(codes, other.codes);
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        for (var name : one) {
            if (other.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The letters before its digits; a code without digits is of the kind of its first two letters. */
    private static String kind(String code) {
        for (int at = 0; at < code.length(); at++) {
            if (Character.isDigit(code.charAt(at))) {
                return code.substring(0, at);
            }
        }
        return code.startsWith("ERR_") ? "ERR_" : "E";
    }
}
