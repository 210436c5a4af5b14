package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLower;
import static dev.errata.event.Characters.isUpper;

import dev.errata.event.Line.Piece;
import dev.errata.event.Line.Uncut;
import java.util.ArrayList;
import java.util.List;

/** Finds messages that a terminal or a mail program broke into lines, and joins them again. */
final class Wrapping {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;
    private static final int MOST_LINES = 40;

    private Wrapping() {}

    /** Behind the lines that go on from line {@code from}, but not behind {@code to}; {@code from + 1} where none does. */
    static int end(List<Cleaned> lines, int from, int to) {
        int end = from + 1;
        int widest = width(lines.get(from));
        while (end < Math.min(to, from + MOST_LINES) && goesOn(lines, end, widest)) {
            widest = Math.max(widest, width(lines.get(end)));
            end++;
        }
        return end;
    }

    /** The joined lines that may be meant: breaks in the midst of words, and breaks between words. */
    static List<Line> joined(List<Cleaned> lines, int from, int to) {
        int widest = 0;
        for (int i = from; i < to - 1; i++) {
            widest = Math.max(widest, width(lines.get(i)));
        }
        var spaced = join(lines, from, to, 0);
        var tight = join(lines, from, to, widest);
        return tight.text().equals(spaced.text()) ? List.of(spaced) : List.of(tight, spaced);
    }

    private static boolean goesOn(List<Cleaned> lines, int next, int widest) {
        var line = lines.get(next - 1);
        var after = lines.get(next);
        int width = width(line);
        if (after.isBlank() || after.cut().startsRecord() || width < NARROWEST || width > WIDEST) {
            return false;
        }
        boolean follows = after.line().number() == lastNumber(line) + 1
                && line.cut().source().equals(after.cut().source());
        String text = after.text();
        boolean full = width + 1 + firstWord(text) > Math.max(widest, width(after));
        return follows && full && !startsAnew(text) && continues(line.text(), text, width, widest);
    }

    private static boolean continues(String line, String next, int width, int widest) {
        char last = line.charAt(line.length() - 1);
        char first = at(next, 0);
        boolean open = ".!?:;{}[]()|>=\\".indexOf(last) < 0;
        boolean small = isLower(first) || isDigit(first) || "(',\"".indexOf(first) >= 0;
        boolean flows = small && (open || width == widest);
        return flows || (open && isUpper(first) && (last == ',' || isKnownWidth(width)));
    }

    /** What terminals and mail programs are set to. */
    private static boolean isKnownWidth(int width) {
        return width == 72
                || width == 76
                || width == 78
                || width == 79
                || width == 80
                || width == 100
                || width == 120
                || width == 132;
    }

    /** Indented, a list item, a prompt, a frame, a statement of its own. */
    private static boolean startsAnew(String text) {
        char first = at(text, 0);
        if (Characters.isBlank(first) || "-*+#$>{[<|=@/\\".indexOf(first) >= 0) {
            return true;
        }
        int word = 0;
        while (isAlphanumeric(at(text, word)) || at(text, word) == '_' || at(text, word) == '.') {
            word++;
        }
        boolean title = text.endsWith(":") && text.length() < NARROWEST;
        boolean label = title || at(text, word) == ':' || (at(text, word) == '=' && word > 0);
        boolean level = LogHeader.isLevel(text, 0, word) && isUpper(first);
        boolean item = isDigit(first) && (at(text, word) == ')' || at(text, word - 1) == '.');
        return label
                || level
                || item
                || text.startsWith("(error)")
                || ExceptionNames.isStatement(text)
                || text.startsWith("at ")
                || text.startsWith("goroutine ");
    }

    private static int firstWord(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /** Of the whole line, as it stood on the screen. */
    private static int width(Cleaned line) {
        String whole = line.line().uncut().text();
        int end = whole.length();
        while (end > 0 && whole.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static int lastNumber(Cleaned line) {
        return line.line().pieces().getLast().number();
    }

    private static Line join(List<Cleaned> lines, int from, int to, int tightAt) {
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (int i = from; i < to; i++) {
            var line = lines.get(i).line();
            boolean tight = i > from && width(lines.get(i - 1)) == tightAt;
            boolean blank = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
            if (i > from && !tight && !blank) {
                pieces.add(breakAfter(lines.get(i - 1), text.length()));
                text.append(' ');
            }
            int start = text.length();
            line.pieces().forEach(piece -> pieces.add(new Piece(start + piece.from(), piece.number(), piece.column())));
            text.append(line.text());
        }
        var first = lines.get(from).line();
        if (first.isWhole()) {
            return new Line(text.toString(), pieces);
        }
        return new Line(text.toString(), pieces, uncut(first, text.toString(), pieces));
    }

    /** The space that was swallowed stands right behind the line's last character. */
    private static Piece breakAfter(Cleaned line, int from) {
        var end = line.line().placeOf(line.text().length());
        return new Piece(from, end.number(), end.column());
    }

    private static Uncut uncut(Line first, String joined, List<Piece> pieces) {
        int cut = first.uncut().text().length() - first.text().length();
        if (cut <= 0 || !first.uncut().text().endsWith(first.text())) {
            return new Uncut(joined, pieces);
        }
        var all = new ArrayList<Piece>();
        first.uncut().pieces().stream().filter(piece -> piece.from() < cut).forEach(all::add);
        pieces.forEach(piece -> all.add(new Piece(cut + piece.from(), piece.number(), piece.column())));
        return new Uncut(first.uncut().text().substring(0, cut) + joined, all);
    }
}
