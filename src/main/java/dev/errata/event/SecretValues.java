package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLower;
import static dev.errata.event.Characters.isQuote;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;

import dev.errata.event.KeyedSecrets.Assigned;
import dev.errata.event.SecretNames.Name;

/** Decides whether what follows a secret's name is the secret or a message about it, and where it ends. */
final class SecretValues {

    /** How much of a value is looked at to decide. */
    private static final int LOOK = 256;

    private SecretValues() {}

    static boolean isSecret(String line, Name name, Assigned value) {
        int from = value.from();
        int to = end(line, value, Math.min(line.length(), from + LOOK));
        if (Placeholders.isPlaceholder(line, from, to) || !hasWordCharacter(line, from, to)) {
            return false;
        }
        boolean password = name.kind().equals(Secret.PASSWORD);
        boolean random = Placeholders.looksRandom(line, from, to);
        if (value.sign() == '>') {
            return line.startsWith("</", to) && line.indexOf(' ', from, to) < 0;
        }
        if (value.sign() == ' ') {
            return true;
        }
        if (value.quote() != '\0') {
            return value.quotedName() || password || random || name.compound() || value.startsLine();
        }
        boolean path = isPath(line, value, to) && !name.kind().equals(Secret.AWS_KEY);
        if (path || isCall(line, value, to) || (value.spaced() && !password && isMember(line, from, to))) {
            return false;
        }
        if (value.quotedName()) {
            return password || random || to - from >= 16;
        }
        return value.sign() == '='
                ? isAssigned(line, name, value, to, random)
                : isLabelled(line, name, value, to, random);
    }

    /** Where the value ends: at its closing quote, or where a bare word does. */
    static int end(String line, Assigned value) {
        return end(line, value, line.length());
    }

    private static boolean isAssigned(String line, Name name, Assigned value, int to, boolean random) {
        int length = to - value.from();
        if (value.spaced() && !value.startsLine() && !name.kind().equals(Secret.PASSWORD)) {
            return random;
        }
        boolean constant = length <= 10 && allUpper(line, value.from(), to);
        return name.kind().equals(Secret.PASSWORD) || name.compound() || random || (length >= 4 && !constant);
    }

    /** After a colon prose is likely: only a lone word counts, and only one that looks made up or stands where YAML has values. */
    private static boolean isLabelled(String line, Name name, Assigned value, int to, boolean random) {
        boolean adjacent = value.from() > 0 && line.charAt(value.from() - 1) == ':';
        boolean last = Characters.skipBlanks(line, to) >= line.length()
                || line.charAt(Characters.skipBlanks(line, to)) == '#'
                || ",;}".indexOf(line.charAt(to < line.length() ? to : line.length() - 1)) >= 0;
        if (random) {
            return true;
        }
        if (adjacent && !value.startsLine()) {
            return false;
        }
        boolean trusted = name.kind().equals(Secret.PASSWORD) || name.compound();
        return trusted && last && (value.startsLine() || name.compound());
    }

    private static int end(String line, Assigned value, int limit) {
        if (value.sign() == '>') {
            int end = line.indexOf('<', value.from(), limit);
            return end < 0 ? limit : end;
        }
        return value.quote() == '\0' ? bareEnd(line, value, limit) : quotedEnd(line, value, limit);
    }

    private static int quotedEnd(String line, Assigned value, int limit) {
        int backslashes = 0;
        for (int i = value.from(); i < limit; i++) {
            char c = line.charAt(i);
            if (c == value.quote() && backslashes <= value.escapes() && (value.escapes() > 0 || backslashes == 0)) {
                return i - backslashes;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            if (value.escapes() == 0 && backslashes == 2) {
                backslashes = 0;
            }
        }
        return limit;
    }

    private static int bareEnd(String line, Assigned value, int limit) {
        int i = value.from();
        while (i < limit) {
            char c = line.charAt(i);
            if (isBlank(c) || isQuote(c) || c == '<' || (c == '\\' && isQuote(at(line, i + 1)))) {
                break;
            }
            if (",;&|)]}>".indexOf(c) >= 0 && i > value.from() && endsValue(line, i)) {
                break;
            }
            i++;
        }
        return trimmed(line, value.from(), i);
    }

    /** Such a character may stand in a password; it ends it if nothing, or the next assignment, follows. */
    private static boolean endsValue(String line, int at) {
        char next = at(line, at + 1);
        if (next == '\0'
                || isBlank(next)
                || isQuote(next)
                || next == '\\'
                || next == '{'
                || ",;&|)]}><".indexOf(next) >= 0) {
            return true;
        }
        int i = at + 1;
        while (i - at < 60 && (isWord(at(line, i)) || at(line, i) == '-' || at(line, i) == '.')) {
            i++;
        }
        return i > at + 1 && (at(line, i) == '=' || at(line, i) == ':');
    }

    /** Without the full stop or colon that ends the sentence. */
    private static int trimmed(String line, int from, int to) {
        int end = to;
        while (end > from + 1 && (line.charAt(end - 1) == '.' || line.charAt(end - 1) == ':')) {
            end--;
        }
        return end;
    }

    private static boolean isCall(String line, Assigned value, int to) {
        int from = value.from();
        int open = line.indexOf('(', from, to);
        boolean closes = open > 0 && (value.spaced() || line.charAt(to - 1) == ')' || at(line, to) == ')');
        return open > from && closes && isWord(line.charAt(open - 1));
    }

    /** {@code tokenizer.eos_token}: code that names another variable. */
    private static boolean isMember(String line, int from, int to) {
        boolean dot = false;
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            dot |= c == '.';
            if (isDigit(c) || (!isWord(c) && c != '.')) {
                return false;
            }
        }
        return dot;
    }

    /** The shell's PWD and OLDPWD, and files that hold a secret. */
    private static boolean isPath(String line, Assigned value, int to) {
        int from = value.from();
        boolean absolute = line.charAt(from) == '/' && line.indexOf('/', Math.min(from + 1, to), to) > 0;
        return absolute
                || line.startsWith("~/", from)
                || line.startsWith("./", from)
                || (at(line, from) == '/' && line.startsWith("PWD", from - 4));
    }

    private static boolean hasWordCharacter(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (isWord(c) || c > 127) {
                return true;
            }
        }
        return false;
    }

    private static boolean allUpper(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (isLower(c) || isDigit(c) || !(isUpper(c) || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
