package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isLower;
import static dev.errata.event.Characters.isUpper;

import java.util.Locale;
import java.util.Set;

/** Tells a secret's value from what only stands in its place: variables, examples in angle brackets, words of an error message. */
final class Placeholders {

    private static final Set<String> WORDS = Set.of(
            "yes",
            "no",
            "true",
            "false",
            "on",
            "off",
            "null",
            "none",
            "nil",
            "undefined",
            "nan",
            "empty",
            "blank",
            "required",
            "optional",
            "missing",
            "mandatory",
            "invalid",
            "incorrect",
            "wrong",
            "bad",
            "expected",
            "unexpected",
            "expired",
            "revoked",
            "rejected",
            "not",
            "must",
            "should",
            "may",
            "can",
            "could",
            "is",
            "was",
            "are",
            "has",
            "have",
            "be",
            "to",
            "for",
            "from",
            "in",
            "of",
            "or",
            "and",
            "the",
            "a",
            "an",
            "at",
            "by",
            "as",
            "if",
            "it",
            "this",
            "that",
            "with",
            "without",
            "via",
            "cannot",
            "can't",
            "permission",
            "access",
            "denied",
            "failed",
            "fails",
            "failure",
            "error",
            "exception",
            "unknown",
            "unset",
            "redacted",
            "hidden",
            "filtered",
            "masked",
            "removed",
            "string",
            "str",
            "number",
            "int",
            "boolean",
            "object",
            "char",
            "varchar",
            "text",
            "eof",
            "found",
            "set",
            "given",
            "provided",
            "supplied",
            "used",
            "unused",
            "disabled",
            "enabled",
            "option",
            "flag",
            "argument",
            "parameter",
            "value",
            "file",
            "instead",
            "stdin",
            "does",
            "do",
            "did",
            "will",
            "would",
            "when",
            "while",
            "authentication",
            "authorization",
            "header",
            "mismatch",
            "too",
            "only",
            "contains",
            "length",
            "ok",
            "success",
            "type",
            "field",
            "key",
            "name",
            "directive",
            "config",
            "called",
            "please",
            "try",
            "check",
            "use",
            "using",
            "no such",
            "end",
            "identifier",
            "bearer",
            "basic",
            "digest",
            "negotiate",
            "scheme",
            "token",
            "prompt",
            "interactive",
            "input",
            "command",
            "line",
            "account",
            "user",
            "login",
            "accepted",
            "verified",
            "ignored",
            "generated",
            "malformed",
            "unsupported",
            "unauthorized",
            "forbidden",
            "validation",
            "verification",
            "lookup",
            "connection",
            "timeout",
            "secret");

    private static final int LONGEST_WORD = 16;

    private Placeholders() {}

    /** Whether {@code from} to {@code to} stands for a value without being one: empty, a mark, a variable, stars, brackets. */
    static boolean isPlaceholder(String line, int from, int to) {
        return isStandIn(line, from, to) || isWord(line, from, to);
    }

    /** The same, where no prose can stand: then a word is a password too. */
    static boolean isStandIn(String line, int from, int to) {
        if (from >= to || line.startsWith(Masker.MARK, from)) {
            return true;
        }
        char first = line.charAt(from);
        char last = line.charAt(to - 1);
        boolean bracketed = (first == '<' && last == '>')
                || (first == '(' && last == ')')
                || (first == '[' && last == ']')
                || line.startsWith("{{", from)
                || line.startsWith("${", from)
                || line.startsWith("$(", from)
                || line.startsWith("#{", from)
                || line.startsWith("%(", from);
        boolean format = first == '%' && to - from == 2;
        return bracketed || format || isVariable(line, from, to) || isRepetition(line, from, to);
    }

    /** Whether it is a word that error messages use where a secret could stand. */
    static boolean isWord(String line, int from, int to) {
        int end = to;
        while (end > from && !isLetter(line.charAt(end - 1))) {
            if (isDigit(line.charAt(end - 1))) {
                return false;
            }
            end--;
        }
        return end - from <= LONGEST_WORD
                && WORDS.contains(line.substring(from, end).toLowerCase(Locale.ROOT));
    }

    /** Whether it looks like something that a machine or a careful person made up, not like a word of prose or code. */
    static boolean looksRandom(String line, int from, int to) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean sign = false;
        for (int i = from; i < Math.min(to, from + 200); i++) {
            char c = line.charAt(i);
            lower |= isLower(c);
            upper |= isUpper(c);
            digit |= isDigit(c);
            sign |= c == '!' || c == '@' || c == '#' || c == '$' || c == '%' || c == '^' || c == '&' || c == '*'
                    || c == '~';
            if (c == '(' || c == '[' || c == '{') {
                return false;
            }
        }
        int length = to - from;
        boolean letters = lower || upper;
        return (letters && digit && length >= 6)
                || (letters && sign && length >= 6 && line.charAt(from) != '$' && line.charAt(from) != '%')
                || (digit && length >= 12)
                || (lower && upper && length >= 20);
    }

    /** {@code $PASSWORD}, {@code %PASSWORD%}, {@code process.env.X}, {@code os.environ[…]}, {@code secrets.X}. */
    private static boolean isVariable(String line, int from, int to) {
        char first = line.charAt(from);
        if ((first == '$' || first == '%') && to - from > 1) {
            int i = from + 1;
            while (i < to && (isUpper(line.charAt(i)) || line.charAt(i) == '_' || isDigit(line.charAt(i)))) {
                i++;
            }
            return isLetter(at(line, from + 1)) && (i == to || (i == to - 1 && line.charAt(i) == '%'));
        }
        return line.startsWith("process.env", from)
                || line.startsWith("os.environ", from)
                || line.startsWith("os.getenv", from)
                || line.startsWith("System.getenv", from)
                || line.startsWith("env.", from)
                || line.startsWith("ENV[", from)
                || line.startsWith("vault:", from)
                || line.startsWith("secrets.", from);
    }

    /** {@code ****}, {@code xxxx}, {@code ....}: three or more of one character, which is no letter of a password. */
    private static boolean isRepetition(String line, int from, int to) {
        char first = line.charAt(from);
        boolean filler = "*xX.-_#?\u2022\u2026".indexOf(first) >= 0;
        if (!filler || (to - from < 3 && first != '\u2026' && first != '*')) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (line.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }
}
