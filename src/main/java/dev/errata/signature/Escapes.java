package dev.errata.signature;

/** The escapes that stand for one code point or for a set of them. */
final class Escapes {

    static final CodePoints DIGIT = CodePoints.of('0', '9');
    static final CodePoints SPACE = CodePoints.of('\t', '\r').or(CodePoints.of(' '));
    static final CodePoints WORD =
            DIGIT.or(CodePoints.of('a', 'z')).or(CodePoints.of('A', 'Z')).or(CodePoints.of('_'));

    private static final CodePoints WIDE_SPACE = CodePoints.of('\t')
            .or(CodePoints.of(' '))
            .or(CodePoints.of(0xA0))
            .or(CodePoints.of(0x1680))
            .or(CodePoints.of(0x180E))
            .or(CodePoints.of(0x2000, 0x200A))
            .or(CodePoints.of(0x202F))
            .or(CodePoints.of(0x205F))
            .or(CodePoints.of(0x3000));
    private static final CodePoints TALL_SPACE =
            CodePoints.of('\n', '\r').or(CodePoints.of(0x85)).or(CodePoints.of(0x2028, 0x2029));

    private Escapes() {}

    /**
     * Reads an escape from its backslash on.
     *
     * @param rangeEnd whether it stands at the far end of a range in a class, where {@code \v} is a single character
     * @return a set for {@code \d} and its kin, otherwise the one code point, inside {@code letter}'s case rules
     */
    static Escaped read(RegexText text, Flags flags, boolean rangeEnd) {
        int at = text.at();
        text.readSyntax("");
        if (text.ended() || text.peek() == RegexText.END) {
            throw RefusedRegex.broken("The regex ends in a single backslash; write two for a real one.", at);
        }
        int c = text.read();
        return switch (c) {
            case 'd' -> new Escaped.Kind(DIGIT);
            case 'D' -> new Escaped.Kind(DIGIT.not());
            case 's' -> new Escaped.Kind(SPACE);
            case 'S' -> new Escaped.Kind(SPACE.not());
            case 'w' -> new Escaped.Kind(WORD);
            case 'W' -> new Escaped.Kind(WORD.not());
            case 'h' -> new Escaped.Kind(WIDE_SPACE);
            case 'H' -> new Escaped.Kind(WIDE_SPACE.not());
            case 'v' -> rangeEnd ? new Escaped.Letter(0x0B) : new Escaped.Kind(TALL_SPACE);
            case 'V' -> new Escaped.Kind(TALL_SPACE.not());
            case 'p' -> new Escaped.Kind(Properties.read(text, flags, at));
            case 'P' -> new Escaped.Kind(Properties.read(text, flags, at).not());
            case 't' -> new Escaped.Letter('\t');
            case 'n' -> new Escaped.Letter('\n');
            case 'r' -> new Escaped.Letter('\r');
            case 'f' -> new Escaped.Letter('\f');
            case 'a' -> new Escaped.Letter(0x07);
            case 'e' -> new Escaped.Letter(0x1B);
            case '0' -> new Escaped.Letter(octal(text, at));
            case 'x' -> new Escaped.Letter(whole(hexadecimal(text, at), at));
            case 'u' -> new Escaped.Letter(whole(unicode(text, at), at));
            case 'c' -> new Escaped.Letter(control(text, at));
            case 'N' -> throw RefusedRegex.unsafe("Characters by name (\\N) are not supported; write \\x{...}.", at);
            default -> {
                if (c < 128 && Character.isLetterOrDigit(c)) {
                    throw RefusedRegex.broken("There is no escape \\" + (char) c + ".", at);
                }
                yield new Escaped.Letter(whole(c, at));
            }
        };
    }

    /** Half a surrogate pair is no character. */
    static int whole(int codePoint, int at) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw RefusedRegex.unsafe("Half of a surrogate pair is no character; write the whole one as \\x{...}.", at);
        }
        return codePoint;
    }

    private static int octal(RegexText text, int at) {
        int value = digit(text, 8);
        if (value < 0) {
            throw RefusedRegex.broken("\\0 needs one to three octal digits.", at);
        }
        text.read();
        int digits = value <= 3 ? 3 : 2;
        for (int i = 1; i < digits && digit(text, 8) >= 0; i++) {
            value = value * 8 + digit(text, 8);
            text.read();
        }
        return value;
    }

    private static int hexadecimal(RegexText text, int at) {
        if (!text.take('{')) {
            return digits(text, 2, at);
        }
        int value = digits(text, 1, at);
        while (digit(text, 16) >= 0 && value <= Character.MAX_CODE_POINT) {
            value = value * 16 + digits(text, 1, at);
        }
        if (value > Character.MAX_CODE_POINT) {
            throw RefusedRegex.broken("\\x{...} goes up to 10FFFF.", at);
        }
        if (!text.take('}')) {
            throw RefusedRegex.broken("\\x{ has no closing brace.", at);
        }
        return value;
    }

    private static int unicode(RegexText text, int at) {
        int first = digits(text, 4, at);
        int mark = text.mark();
        if (Character.isHighSurrogate((char) first) && text.take('\\') && text.take('u')) {
            int second = digits(text, 4, at);
            if (Character.isLowSurrogate((char) second)) {
                return Character.toCodePoint((char) first, (char) second);
            }
        }
        text.reset(mark);
        return first;
    }

    private static int digits(RegexText text, int count, int at) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = digit(text, 16);
            if (digit < 0) {
                throw RefusedRegex.broken("A hexadecimal digit is missing in this escape.", at);
            }
            text.read();
            value = value * 16 + digit;
        }
        return value;
    }

    /** Java's regexes know only ASCII digits. */
    private static int digit(RegexText text, int radix) {
        return text.peek() < 128 ? Character.digit(text.peek(), radix) : -1;
    }

    private static int control(RegexText text, int at) {
        return whole(text.readSyntax("\\c needs a character after it.") ^ 64, at);
    }
}
