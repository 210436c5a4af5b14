package dev.errata.signature;

/** A literal to look for in a line. Its search takes time linear in the line even where the literal repeats itself. */
final class Needle {

    static final int ABSENT = -1;

    /** Comparisons that plain search may spend per place it tries before it is not worth it any more. */
    private static final int PATIENCE = 4;

    /** As long as a literal may be for plain search to be quick on any line. */
    private static final int SHORT = 32;

    /** In a line from here on, what stands there a few times is found sooner by the machine's own search, which goes forward only. */
    private static final int LONG = 128;

    private static final int FEW = 4;

    private final String literal;
    private final char[] chars;

    /** Whether it is small letters to be found in the line's small letters. */
    private final boolean folded;

    private Needle(String literal, boolean folded) {
        this.literal = literal;
        this.folded = folded;
        chars = literal.toCharArray();
    }

    static Needle of(Part.Text text) {
        return new Needle(text.text(), text.letters() == Part.Case.EITHER);
    }

    String literal() {
        return literal;
    }

    boolean folded() {
        return folded;
    }

    /** Its characters; not to be changed. */
    char[] chars() {
        return chars;
    }

    int length() {
        return chars.length;
    }

    /** Where it first begins, at or after a place, or {@link #ABSENT}. */
    int first(LineText line, int from) {
        if (!folded && chars.length <= SHORT) {
            int at = line.text().indexOf(literal, from);
            line.worked(at < 0 ? Math.max(0, line.length() - from) : at - from + chars.length);
            return at;
        }
        return firstWithPatience(line, from);
    }

    private int firstWithPatience(LineText line, int from) {
        var text = line.chars(folded);
        int last = line.length() - chars.length;
        int patience = PATIENCE * (line.length() - from) + 64;
        for (int i = from; i <= last; i++) {
            int same = sameAt(text, i);
            if (same == chars.length) {
                line.worked(i - from + same);
                return i;
            }
            patience -= same;
            if (patience < 0) {
                line.worked(i - from);
                return borders(line, i, line.length(), true);
            }
        }
        line.worked(Math.max(0, last - from));
        return ABSENT;
    }

    /** Where it last begins, if it is to end at or before a place, or {@link #ABSENT}. */
    int last(LineText line, int end) {
        if (!folded && chars.length <= SHORT && end >= LONG) {
            int last = ABSENT;
            int at = line.text().indexOf(literal);
            for (int i = 0; i < FEW; i++) {
                if (at < 0 || at + chars.length > end) {
                    line.worked(end);
                    return last;
                }
                last = at;
                at = line.text().indexOf(literal, at + 1);
            }
        }
        return lastBackwards(line, end);
    }

    private int lastBackwards(LineText line, int end) {
        var text = line.chars(folded);
        int patience = PATIENCE * end + 64;
        for (int i = end - chars.length; i >= 0; i--) {
            int same = sameAt(text, i);
            if (same == chars.length) {
                line.worked(end - i);
                return i;
            }
            patience -= same;
            if (patience < 0) {
                line.worked(end - i);
                return borders(line, 0, i + chars.length, false);
            }
        }
        line.worked(end);
        return ABSENT;
    }

    private int sameAt(char[] text, int start) {
        int same = 0;
        while (same < chars.length && text[start + same] == chars[same]) {
            same++;
        }
        return same;
    }

    /** Knuth, Morris and Pratt's search: never looks at a character of the line twice from the same state. */
    private int borders(LineText line, int from, int end, boolean firstWillDo) {
        var text = line.chars(folded);
        var border = new int[chars.length];
        for (int i = 1, k = 0; i < chars.length; i++) {
            k = longer(border, k, chars[i]);
            border[i] = k;
        }
        line.worked(chars.length + (end - from));
        int found = ABSENT;
        for (int i = from, k = 0; i < end; i++) {
            k = longer(border, k == chars.length ? border[k - 1] : k, text[i]);
            if (k == chars.length) {
                found = i + 1 - k;
                if (firstWillDo) {
                    break;
                }
            }
        }
        return found;
    }

    private int longer(int[] border, int length, char next) {
        int k = length;
        while (k > 0 && chars[k] != next) {
            k = border[k - 1];
        }
        return chars[k] == next ? k + 1 : k;
    }
}
