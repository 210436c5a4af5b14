package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.digits;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isHex;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;
import static dev.errata.event.Characters.skipBlanks;

import java.util.Locale;
import java.util.Set;

/** Masks the variable parts of one line, word by word. */
final class Template {

    /** A number behind one of these says which error it is. */
    private static final Set<String> TELLING =
            Set.of("signal", "errno", "status", "code", "error", "http", "exit", "hresult", "sqlstate", "sqlcode");

    /** Nobody tells errors apart by what stands further right. */
    private static final int LONGEST = 4_000;

    private final String line;
    private final StringBuilder template = new StringBuilder();
    private String before = "";

    Template(String line) {
        this.line = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    String mask() {
        int i = start();
        while (i < line.length()) {
            i = next(i);
        }
        return template.toString().strip();
    }

    private int start() {
        int from = ExceptionNames.statementStart(line);
        for (var leadIn : new String[] {
            "PHP ", "Fatal error:  Uncaught ", "Fatal error: Uncaught ", "---> ", "Error: ", "(error) "
        }) {
            if (line.startsWith(leadIn, from)) {
                from += leadIn.length();
            }
        }
        int level = from;
        while (isUpper(at(line, level))) {
            level++;
        }
        return at(line, level) == ':' && LogHeader.isLevel(line, from, level) ? skipBlanks(line, level + 1) : from;
    }

    private int next(int from) {
        char c = line.charAt(from);
        if (isBlank(c)) {
            if (!template.isEmpty() && template.charAt(template.length() - 1) != ' ') {
                template.append(' ');
            }
            return from + 1;
        }
        if (line.startsWith(Masker.MARK, from)) {
            int close = line.indexOf(']', from);
            return put("<masked>", close < 0 ? line.length() : close + 1);
        }
        boolean fresh = from == 0 || !isWord(line.charAt(from - 1));
        int time = fresh && (isDigit(c) || isUpper(c)) ? Stamp.end(line, from) : -1;
        if (time > 0) {
            return put("<time>", time);
        }
        if (c == '/'
                || (c == '~' && at(line, from + 1) == '/')
                || (isLetter(c) && fresh && line.startsWith(":\\", from + 1))) {
            int end = pathEnd(from);
            return end - from > 1 && fresh ? put("<path>", end) : copy(from, from + 1);
        }
        if (isAlphanumeric(c)) {
            return word(from);
        }
        return Characters.isQuote(c) && fresh ? quoted(from) : copy(from, from + 1);
    }

    /** What stands in quotes is a name if it is letters, and an id or a path if there is more in it. */
    private int quoted(int from) {
        int close = line.indexOf(line.charAt(from), from + 1, Math.min(line.length(), from + 200));
        boolean variable = false;
        for (int i = from + 1; i < close; i++) {
            variable |= isDigit(line.charAt(i)) || line.charAt(i) == '/';
        }
        return variable ? put("<id>", close + 1) : copy(from, from + 1);
    }

    private int word(int from) {
        int end = wordEnd(from);
        if (line.startsWith("://", end)) {
            return put("<url>", pathEnd(end));
        }
        int ip = isDigit(line.charAt(from)) ? addressEnd(from) : -1;
        if (ip > 0) {
            return put("<ip>", ip);
        }
        int uuid = uuidEnd(from);
        if (uuid > 0) {
            return put("<uuid>", uuid);
        }
        String word = line.substring(from, end);
        if (isHexWord(word)) {
            return put("<hex>", end);
        }
        if (isDigit(word.charAt(0)) && !TELLING.contains(before)) {
            return put("<n>", numberEnd(from));
        }
        boolean mixed = word.chars().anyMatch(c -> isDigit((char) c)) && !isCode(word);
        before = word.toLowerCase(Locale.ROOT);
        return mixed && word.length() >= 6 ? put("<id>", end) : copy(from, end);
    }

    private int wordEnd(int from) {
        int end = from;
        while (isWord(at(line, end))) {
            end++;
        }
        return end;
    }

    /** Digits with their fractions, and the unit right behind. */
    private int numberEnd(int from) {
        int end = from;
        while (isWord(at(line, end))
                || ((at(line, end) == '.' || at(line, end) == ',') && isDigit(at(line, end + 1)))) {
            end++;
        }
        return end;
    }

    private int addressEnd(int from) {
        int end = from;
        for (int part = 0; part < 4; part++) {
            int number = digits(line, end, 1, 3);
            if (number < 0 || (part < 3 && at(line, number) != '.')) {
                return -1;
            }
            end = part < 3 ? number + 1 : number;
        }
        int port = at(line, end) == ':' ? digits(line, end + 1, 1, 5) : -1;
        return isWord(at(line, end)) ? -1 : Math.max(end, port);
    }

    private int uuidEnd(int from) {
        int at = from;
        for (int length : new int[] {8, 4, 4, 4, 12}) {
            int end = at;
            while (end - at < length && isHex(at(line, end))) {
                end++;
            }
            if (end - at < length || (length < 12 && at(line, end) != '-')) {
                return -1;
            }
            at = length < 12 ? end + 1 : end;
        }
        return isWord(at(line, at)) ? -1 : at;
    }

    private int pathEnd(int from) {
        int end = from;
        while (end < line.length()) {
            char c = line.charAt(end);
            if (isBlank(c) || Characters.isQuote(c) || "()[]{}<>,;|".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        while (end > from + 1 && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == '.')) {
            end--;
        }
        return end;
    }

    private static boolean isHexWord(String word) {
        boolean prefixed = word.startsWith("0x");
        boolean digit = false;
        boolean letter = false;
        for (int i = prefixed ? 2 : 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isHex(c)) {
                return false;
            }
            digit |= isDigit(c);
            letter |= isLetter(c);
        }
        return prefixed || (digit && letter && word.length() >= 7);
    }

    /** {@code E0382}, {@code ERR_404}, {@code SQLSTATE42}: capitals, then digits. */
    private static boolean isCode(String word) {
        int letters = 0;
        while (letters < word.length() && (isUpper(word.charAt(letters)) || word.charAt(letters) == '_')) {
            letters++;
        }
        return letters > 0 && word.length() - letters <= 5 && digits(word, letters, 1, 5) == word.length();
    }

    private int put(String mask, int end) {
        template.append(mask);
        before = "";
        return end;
    }

    private int copy(int from, int to) {
        template.append(line, from, to);
        if (to - from == 1 && !isWord(line.charAt(from)) && "=: (".indexOf(line.charAt(from)) < 0) {
            before = "";
        }
        return to;
    }
}
