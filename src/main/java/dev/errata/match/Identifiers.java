package dev.errata.match;

import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names that errors carry and that mean one thing only: exception types and error codes. Immutable.
 *
 * @param exceptions simple names in small letters, such as "keyerror"
 * @param codes as written, such as "TS2307", "ENOENT" and "ORA-12541"
 */
record Identifiers(Set<String> exceptions, Set<String> codes) {

    private static final Pattern EXCEPTION =
            Pattern.compile("\\b[A-Za-z_][A-Za-z0-9_]*(?:Error|Exception|Fault|Failure|Warning|Interrupt|Exit)\\b");
    private static final Pattern CODE =
            Pattern.compile("\\b(?:[A-Z]{1,6}-?\\d{2,6}|E[A-Z]{4,}|ERR_[A-Z_]+|[A-Z]{2,}_[A-Z_]*ERR[A-Z_]*)\\b");

    /** Names so common that another in their place says nothing. */
    private static final Set<String> ANY = Set.of("error", "exception", "failure", "fault", "runtimeerror", "warning");

    Identifiers {
        exceptions = Set.copyOf(exceptions);
        codes = Set.copyOf(codes);
    }

    static Identifiers in(String text) {
        var exceptions = new HashSet<String>();
        for (var matcher = EXCEPTION.matcher(text); matcher.find(); ) {
            var name = matcher.group().toLowerCase(Locale.ROOT);
            if (!ANY.contains(name)) {
                exceptions.add(name);
            }
        }
        var codes = new HashSet<String>();
        for (var matcher = CODE.matcher(text); matcher.find(); ) {
            codes.add(matcher.group());
        }
        return new Identifiers(exceptions, codes);
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
        return one.stream().anyMatch(other::contains);
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
