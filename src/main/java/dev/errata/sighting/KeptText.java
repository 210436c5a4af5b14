package dev.errata.sighting;

/** Text as it can be kept: no database takes NUL or half a character, and columns have an end. */
final class KeptText {

    static final int SOURCE = 100;
    static final int SERVICE = 200;
    static final int VERSION = 100;
    static final int STATEMENT = 1_000;
    static final int SAMPLE = 4_096;

    private KeptText() {}

    /** {@code text} with at most so many characters. */
    static String of(String text, int most) {
        var clean = clean(text, Math.min(text.length(), most))
                ? text
                : text.codePoints()
                        .map(KeptText::fit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        if (clean.length() <= most) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most);
    }

    /** Nearly all text is: surrogates are worth a second look. */
    private static boolean clean(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static int fit(int c) {
        return c == 0 || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c;
    }
}
