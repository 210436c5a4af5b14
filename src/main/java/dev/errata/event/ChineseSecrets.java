package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isQuote;

import java.util.Map;

/** Finds values by the Chinese name before them: {@code 密码：X}. A value is ASCII, for Chinese behind the colon is a message. */
final class ChineseSecrets {

    private static final Map<String, String> NAMES =
            Map.of("密码", Secret.PASSWORD, "口令", Secret.PASSWORD, "密钥", Secret.SECRET);

    private static final int MOST_BLANKS = 40;

    private ChineseSecrets() {}

    static void find(String line, Secret.Sink sink) {
        for (int i = 0; i + 2 < line.length(); i++) {
            String kind = line.charAt(i) > 127 ? NAMES.get(line.substring(i, i + 2)) : null;
            if (kind != null) {
                findValue(line, i + 2, kind, sink);
            }
        }
    }

    private static void findValue(String line, int nameEnd, String kind, Secret.Sink sink) {
        int sign = skip(line, isQuoteMark(at(line, nameEnd)) ? nameEnd + 1 : nameEnd);
        char c = at(line, sign);
        if (c != ':' && c != '：' && c != '=') {
            return;
        }
        int from = skip(line, sign + 1);
        char quote = isQuoteMark(at(line, from)) ? line.charAt(from++) : '\0';
        int to = from;
        while (to < line.length() && isValue(line.charAt(to)) && !(quote == '\0' && isSeparator(line, to))) {
            to++;
        }
        boolean clear =
                kind.equals(Secret.PASSWORD) || endsClause(line, to) || Placeholders.looksRandom(line, from, to);
        if (clear && hasAlphanumeric(line, from, to) && !Placeholders.isPlaceholder(line, from, to)) {
            sink.found(from, to, kind);
        }
    }

    private static int skip(String line, int from) {
        return Math.min(Characters.skipBlanks(line, from), from + MOST_BLANKS);
    }

    private static boolean isQuoteMark(char c) {
        return isQuote(c) || "“”‘’「」".indexOf(c) >= 0;
    }

    private static boolean isValue(char c) {
        return c > ' ' && c < 127 && !isQuote(c);
    }

    /** A comma or semicolon ends a value only where something else follows it. */
    private static boolean isSeparator(String line, int at) {
        char next = at(line, at + 1);
        return ",;)}]".indexOf(line.charAt(at)) >= 0 && (next == '\0' || isBlank(next) || next > 127 || isQuote(next));
    }

    private static boolean endsClause(String line, int to) {
        char next = at(line, skip(line, to));
        return next == '\0' || isQuoteMark(next) || "，。；、,;)}".indexOf(next) >= 0;
    }

    private static boolean hasAlphanumeric(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isAlphanumeric(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
