package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isHex;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;

import java.util.Set;

/** Finds e-mail addresses, and leaves what only looks like one: package versions, Git remotes, prompts, systemd units. */
final class Addresses {

    private static final Set<String> UNITS = Set.of(
            "service",
            "socket",
            "timer",
            "mount",
            "automount",
            "target",
            "slice",
            "scope",
            "path",
            "swap",
            "device",
            "js",
            "ts",
            "tgz",
            "jar",
            "so",
            "py",
            "git");

    private static final int LONGEST_USER = 100;

    private Addresses() {}

    static void find(String line, Secret.Sink sink) {
        int sign = line.indexOf('@');
        while (sign >= 0) {
            int from = localStart(line, sign);
            int to = domainEnd(line, sign + 1);
            if (from < sign && isDomain(line, sign + 1, to) && !isOther(line, from, sign, to)) {
                sink.found(from, to, Secret.EMAIL);
            }
            sign = line.indexOf('@', sign + 1);
        }
    }

    private static int localStart(String line, int sign) {
        int from = sign;
        while (from > 0 && isLocal(line.charAt(from - 1))) {
            from--;
        }
        while (from < sign && !isAlphanumeric(line.charAt(from))) {
            from++;
        }
        return from;
    }

    private static boolean isLocal(char c) {
        return isWord(c) || c == '.' || c == '+' || c == '-' || c == '%';
    }

    private static int domainEnd(String line, int from) {
        int to = from;
        while (to < line.length()
                && (isAlphanumeric(line.charAt(to)) || line.charAt(to) == '.' || line.charAt(to) == '-')) {
            to++;
        }
        while (to > from && !isAlphanumeric(line.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Ends in a dot and two letters or more, and does not start like a version. */
    private static boolean isDomain(String line, int from, int to) {
        int dot = Characters.lastIndexOf(line, '.', from, to);
        if (dot <= from || to - dot < 3 || at(line, from) == '.') {
            return false;
        }
        for (int i = dot + 1; i < to; i++) {
            if (!isLetter(line.charAt(i))) {
                return false;
            }
        }
        int digits = from;
        while (isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean version = digits > from && line.charAt(digits) == '.' && isDigit(at(line, digits + 1));
        return !version && !UNITS.contains(line.substring(dot + 1, to));
    }

    private static boolean isOther(String line, int from, int sign, int to) {
        boolean git = sign - from == 3 && line.startsWith("git", from);
        boolean remote =
                at(line, to) == ':' && (at(line, to + 1) == '~' || at(line, to + 1) == '/' || at(line, to + 1) == '$');
        boolean prompt = at(line, from - 1) == '[' && at(line, to) == ' ' && endsAsPrompt(line, to);
        return git || remote || prompt || isInUrl(line, from) || isIdentityHash(line, from, sign + 1);
    }

    /** The user, or the password's end, before the host of a URL. */
    private static boolean isInUrl(String line, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_USER && isUserInfo(line.charAt(start - 1))) {
            start--;
        }
        return line.startsWith("://", start - 3);
    }

    private static boolean isUserInfo(char c) {
        return c > ' ' && c != '/' && c != '@' && !Characters.isQuote(c);
    }

    private static boolean endsAsPrompt(String line, int from) {
        int close = from;
        while (close < line.length() && close < from + 80 && line.charAt(close) != ']') {
            close++;
        }
        return at(line, close) == ']' && (at(line, close + 1) == '#' || at(line, close + 1) == '$');
    }

    /** A Java object's default name, such as {@code com.foo.Bar@6d06d69c.run}. */
    private static boolean isIdentityHash(String line, int from, int domain) {
        int end = domain;
        boolean digit = false;
        while (isHex(at(line, end))) {
            digit |= isDigit(line.charAt(end));
            end++;
        }
        boolean hash = digit && end - domain >= 5 && end - domain <= 8 && at(line, end) == '.';
        int name = Characters.lastIndexOf(line, '.', from, domain - 1) + 1;
        return hash && isUpper(at(line, Math.max(name, from)));
    }
}
