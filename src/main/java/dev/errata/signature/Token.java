package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A piece of a line that is the same, or varies, as a whole. */
record Token(Kind kind, String text) {

    /** Nobody tells errors apart by what stands further right. */
    private static final int LONGEST_LINE = 2_000;

    private static final int MOST = 300;

    /** From so many digits on, a number is an id or a time of the machine's. */
    private static final int LONG_NUMBER = 5;

    private static final Set<String> LEVELS = Set.of(
            "trace",
            "debug",
            "info",
            "notice",
            "warn",
            "warning",
            "error",
            "err",
            "severe",
            "fatal",
            "critical",
            "crit",
            "panic",
            "alert",
            "emerg",
            "utc",
            "gmt",
            "main");

    /** What a token may be, by the pattern that recognises it; the first that fits. */
    enum Kind {
        MASK("\\[masked[^\\]\\s]*\\]"),
        TIME("""
                (?<![\\w.])(?:\\d{4}[-/]\\d\\d[-/]\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?\
                |\\d{1,2}[ /](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ /]\\d{4}(?:[ :]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)?\
                |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?: \\d{4})?\
                |\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?)(?!\\w)"""),
        UUID("(?<!\\w)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?!\\w)"),
        ADDRESS("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?![\\w.]\\w)"),
        URL("[a-z][a-z0-9+]{1,14}://[^\\s'\"<>,;)\\]]+"),
        PATH("(?<![\\w.])(?:~?(?:/[\\w.@%+~$-]*\\w){2,}/?|[A-Za-z]:\\\\[^\\s'\"<>,;)\\]]*\\w)"),
        HEX("(?<!\\w)(?:0x[0-9a-fA-F]+|(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,64})(?!\\w)"),
        NUMBER("\\d+(?:[.,]\\d+)*"),
        WORD("[\\p{L}_&&[^\\p{IsHan}]][\\p{L}\\p{M}\\d_&&[^\\p{IsHan}]]*"),
        BLANK("\\s+"),
        SIGN("(?s:.)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** Whether it names one thing of many, whatever else is said. */
        boolean variable() {
            return switch (this) {
                case MASK, TIME, UUID, ADDRESS, URL, HEX -> true;
                case PATH, NUMBER, WORD, BLANK, SIGN -> false;
            };
        }
    }

    /** The tokens of a line, as far as a signature has use for them. */
    static List<Token> of(String line) {
        var text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length() && tokens.size() < MOST) {
            var token = at(text, at);
            tokens.add(token);
            at += token.text().length();
        }
        return List.copyOf(tokens);
    }

    private static Token at(String text, int at) {
        for (var kind : Kind.values()) {
            var matcher = kind.pattern.matcher(text);
            matcher.region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return new Token(kind, matcher.group());
            }
        }
        throw new IllegalStateException("every character is a sign");
    }

    /** Whether it is the name of one thing of many. */
    boolean variable() {
        return kind.variable() || (kind == Kind.NUMBER && text.length() >= LONG_NUMBER);
    }

    /** Whether it is one that a single text cannot tell from such a name. */
    boolean doubtful() {
        return kind == Kind.NUMBER || kind == Kind.PATH;
    }

    /** What two tokens have in common that stand for each other. */
    String key() {
        return variable() || kind == Kind.BLANK ? kind.name() : "=" + text;
    }

    /** Whether it says something by itself: a word of the message rather than of the line's head. */
    boolean telling() {
        return (kind == Kind.WORD && text.length() > 1 && !LEVELS.contains(text.toLowerCase(Locale.ROOT)))
                || (kind == Kind.SIGN && text.codePoints().anyMatch(Character::isLetter));
    }

    /** How much it is worth that two lines have it in common. */
    int weight() {
        return switch (kind) {
            case WORD -> 4 + Math.min(8, text.length());
            case PATH, NUMBER, MASK, TIME, UUID, ADDRESS, URL, HEX -> 3;
            case SIGN -> telling() ? 5 : 2;
            case BLANK -> 1;
        };
    }
}
