package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isQuote;
import static dev.errata.event.Characters.isWord;
import static dev.errata.event.Characters.skipBlanks;

import dev.errata.event.SecretNames.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds values by the name before them: assignments, JSON, YAML, XML, query strings, command line options, HTTP headers. */
final class KeyedSecrets {

    private static final List<String> SIGNATURES = List.of("sig", "signature", "X-Amz-Signature", "X-Goog-Signature");

    private static final int LONGEST_HEADER = "proxy-authorization".length();

    private final String line;
    private final Secret.Sink sink;

    private KeyedSecrets(String line, Secret.Sink sink) {
        this.line = line;
        this.sink = sink;
    }

    static void find(String line, Secret.Sink sink) {
        new KeyedSecrets(line, sink).find();
    }

    private void find() {
        int i = 0;
        while (i < line.length()) {
            if (!isName(line.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < line.length() && isName(line.charAt(i))) {
                i++;
            }
            int end = Math.max(headerEnd(from, i), namedEnd(from, i));
            i = Math.max(i, end);
        }
    }

    private static boolean isName(char c) {
        return isWord(c) || c == '-' || c == '.';
    }

    private int headerEnd(int from, int to) {
        return to - from <= LONGEST_HEADER ? Headers.valueEnd(line, from, to, sink) : to;
    }

    private int namedEnd(int from, int to) {
        var name = nameAt(from, to);
        if (name.isEmpty() || line.startsWith("masked:", from - 7) || line.startsWith("://", from - 3)) {
            return to;
        }
        var value = Assigned.read(line, from, to);
        if (value.isEmpty() || !SecretValues.isSecret(line, name.get(), value.get())) {
            return to;
        }
        int end = SecretValues.end(line, value.get());
        sink.found(value.get().from(), end, name.get().kind());
        return end;
    }

    private Optional<Name> nameAt(int from, int to) {
        if (isQuerySignature(from, to)) {
            return Optional.of(new Name(Secret.TOKEN, true));
        }
        return isIdentifiedBy(line, from, to)
                ? Optional.of(new Name(Secret.PASSWORD, true))
                : SecretNames.read(line, from, to);
    }

    /** SQL's {@code IDENTIFIED BY 'X'}. */
    private static boolean isIdentifiedBy(String line, int from, int to) {
        return to - from == 2
                && line.regionMatches(true, from, "by", 0, 2)
                && line.regionMatches(true, from - 11, "identified ", 0, 11);
    }

    /** {@code ?sig=} of a shared access signature, {@code &X-Amz-Signature=} of a presigned URL. */
    private boolean isQuerySignature(int from, int to) {
        char before = at(line, from - 1);
        boolean query = (before == '?' || before == '&' || before == ';') && at(line, to) == '=';
        if (!query) {
            return false;
        }
        for (var signature : SIGNATURES) {
            if (to - from == signature.length() && line.regionMatches(true, from, signature, 0, to - from)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is assigned to a name.
     *
     * @param from the value's first character, behind its opening quote
     * @param sign {@code '='}, {@code ':'}, {@code '>'} for an XML element, {@code ' '} for a command line option's next word
     * @param spaced whether blanks stand before the sign
     * @param quotedName whether the name stands in quotes
     * @param quote the value's opening quote, or NUL
     * @param escapes the backslashes before each quote, in escaped JSON
     */
    record Assigned(
            int from, char sign, boolean spaced, boolean quotedName, char quote, int escapes, boolean startsLine) {

        private static final int MOST_BLANKS = 40;

        static Optional<Assigned> read(String line, int nameFrom, int nameTo) {
            int at = at(line, nameTo) == ']' ? nameTo + 1 : nameTo;
            int quoted = closingQuote(line, at);
            boolean quotedName = quoted > at && nameFrom > 0 && isQuote(line.charAt(nameFrom - 1));
            if (quotedName) {
                at = quoted;
            }
            int signAt = skip(line, at);
            char sign = at(line, signAt);
            int next = at(line, signAt + 1);
            int from;
            if (sign == '=' && next == '>') {
                from = skip(line, signAt + 2);
            } else if (sign == ':' && next == '=') {
                from = skip(line, signAt + 2);
            } else if (sign == '=' && next != '=' && next != '~' && at(line, signAt - 1) != '!') {
                from = skip(line, signAt + 1);
            } else if (sign == ':' && next != ':') {
                from = skip(line, signAt + 1);
            } else if (sign == '>' && at == signAt && at(line, nameFrom - 1) == '<') {
                from = signAt + 1;
            } else if (signAt > at && isOption(line, nameFrom, nameTo, signAt)) {
                sign = ' ';
                from = signAt;
            } else {
                return Optional.empty();
            }
            int quoteAt = openingQuote(line, from);
            char quote = quoteAt > 0 ? line.charAt(quoteAt - 1) : '\0';
            int escapes = quoteAt > 0 ? quoteAt - 1 - from : 0;
            boolean startsLine = startsLine(line, nameFrom);
            return Optional.of(new Assigned(
                    quoteAt > 0 ? quoteAt : from, sign, signAt > at, quotedName, quote, escapes, startsLine));
        }

        /** {@code --password X}, Redis's {@code requirepass X}, SQL's {@code PASSWORD 'X'}. */
        private static boolean isOption(String line, int from, int to, int valueAt) {
            boolean dashed = line.startsWith("--", from)
                    && (from == 0 || isBlank(line.charAt(from - 1)) || isQuote(line.charAt(from - 1)))
                    && at(line, valueAt) != '-';
            boolean directive = line.regionMatches(true, from, "requirepass", 0, to - from)
                    || line.regionMatches(true, from, "masterauth", 0, to - from);
            boolean role = line.regionMatches(true, from, "password", 0, to - from) && isSql(line, from);
            boolean sql = at(line, valueAt) == '\'' && (role || isIdentifiedBy(line, from, to));
            return dashed || directive || sql;
        }

        private static boolean isSql(String line, int from) {
            String before = line.substring(Math.max(0, from - 60), from).toLowerCase(Locale.ROOT);
            return before.contains("role ") || before.contains("user ") || before.contains("with ");
        }

        private static boolean startsLine(String line, int nameFrom) {
            int i = nameFrom - 1;
            while (i >= 0 && nameFrom - i < MOST_BLANKS && (isBlank(line.charAt(i)) || line.charAt(i) == '-')) {
                i--;
            }
            return i < 0;
        }

        private static int skip(String line, int from) {
            return Math.min(skipBlanks(line, from), from + MOST_BLANKS);
        }

        private static int closingQuote(String line, int from) {
            int at = from;
            while (at(line, at) == '\\' && at - from < 8) {
                at++;
            }
            return isQuote(at(line, at)) ? at + 1 : from;
        }

        private static int openingQuote(String line, int from) {
            int end = closingQuote(line, from);
            return end > from ? end : -1;
        }
    }
}
