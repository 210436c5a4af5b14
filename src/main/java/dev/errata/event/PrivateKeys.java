package dev.errata.event;

import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isBlank;

import java.util.List;

/** Finds private keys in PEM form, each of their lines by itself; also keys whose begin or end was not pasted. */
final class PrivateKeys implements PhysicalLines.Visitor {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String LABEL = "PRIVATE KEY";
    private static final int LONGEST_LABEL = 60;

    /** Shorter runs of Base64 without a begin line before them could be any word. */
    private static final int LEAST_BASE64 = 40;

    /** Between a begin and an end on one line stands a key, or the words of a sentence about them. */
    private static final int LEAST_INLINE = 16;

    /** The last line of a key may be short; behind an unknown prefix it could be any word. */
    private static final int LEAST_BEHIND_PREFIX = 20;

    private static final int LONGEST_PREFIX = 200;
    private static final List<String> HEADERS = List.of("Proc-Type: ", "DEK-Info: ", "Comment: ", "Version: ");

    private final String text;
    private final Secret.Sink sink;
    private boolean inKey;
    /** What stood before the begin line on its line. */
    private String prefix = "";
    /** Offset of the first of the Base64 lines right above, which belong to a key if an end line follows; -1 if none. */
    private int runFrom = -1;

    private PrivateKeys(String text, Secret.Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    static void find(String text, Secret.Sink sink) {
        if (text.contains(LABEL)) {
            PhysicalLines.each(text, new PrivateKeys(text, sink));
        }
    }

    @Override
    public void visit(int number, int from, int to) {
        int at = from;
        int mark = indexOfMark(inKey ? END : BEGIN, at, to);
        boolean seen = mark >= 0;
        while (mark >= 0) {
            if (inKey && at > from) {
                maskBetween(at, mark);
            }
            at = markEnd(mark, to);
            prefix = inKey ? prefix : text.substring(from, Math.min(mark, from + LONGEST_PREFIX));
            inKey = !inKey;
            mark = indexOfMark(inKey ? END : BEGIN, at, to);
        }
        if (inKey) {
            inKey = seen ? maskBetween(at, to) : maskLine(from, to);
        } else if (!seen) {
            lookForHeadless(from, to);
        }
        if (seen) {
            runFrom = -1;
        }
    }

    /**
     * On one line, with the line ends of the key escaped as {@code \n}. Returns whether a key may stand there: nothing else does.
     */
    private boolean maskBetween(int from, int to) {
        int start = from;
        while (start < to && (isBlank(text.charAt(start)) || isEscape(start))) {
            start += isEscape(start) ? 2 : 1;
        }
        int end = to;
        while (end > start && (isBlank(text.charAt(end - 1)) || "\"',".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        while (end - 1 > start && isEscape(end - 2)) {
            end -= 2;
        }
        if (end <= start || text.startsWith(Masker.MARK, start)) {
            return true;
        }
        int word = start;
        while (word < end && isBase64(word, word + 1)) {
            word++;
        }
        if (word - start < LEAST_INLINE) {
            return false;
        }
        sink.found(start, end, Secret.PRIVATE_KEY);
        return true;
    }

    private boolean isEscape(int at) {
        return at >= 0 && at + 1 < text.length() && text.charAt(at) == '\\' && "nr".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A line of the block: its last word, which leaves a prefix that a container put before it. Returns whether the block goes on. */
    private boolean maskLine(int from, int to) {
        int end = trimmedEnd(from, to);
        int word = wordStart(from, end);
        if (text.startsWith(Masker.MARK, word) || isKeyHeader(from, end) || !hasAlphanumeric(word, end)) {
            return true;
        }
        boolean alone = Characters.skipBlanks(text, from) >= word
                || (text.startsWith(prefix, from) && from + prefix.length() == word);
        boolean likely = alone || end - word >= LEAST_BEHIND_PREFIX || text.charAt(end - 1) == '=';
        if (!likely || !isBase64(word, end)) {
            return false;
        }
        sink.found(word, end, Secret.PRIVATE_KEY);
        return true;
    }

    private boolean isKeyHeader(int from, int end) {
        for (var name : HEADERS) {
            if (text.indexOf(name, from, Math.min(end, from + LONGEST_PREFIX)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void lookForHeadless(int from, int to) {
        if (indexOfMark(END, from, to) >= 0) {
            if (runFrom >= 0) {
                int shift = runFrom;
                PhysicalLines.each(
                        text.substring(runFrom, from), (number, start, end) -> maskLine(shift + start, shift + end));
            }
            runFrom = -1;
            return;
        }
        int end = trimmedEnd(from, to);
        int word = wordStart(from, end);
        boolean base64 = isBase64(word, end);
        if (runFrom < 0 && base64 && end - word >= LEAST_BASE64) {
            runFrom = from;
        } else if (runFrom >= 0 && !base64) {
            runFrom = -1;
        }
    }

    private int indexOfMark(String mark, int from, int to) {
        int at = text.indexOf(mark, from, to);
        while (at >= 0) {
            int label = text.indexOf(LABEL, at, Math.min(to, at + LONGEST_LABEL));
            if (label >= 0) {
                return at;
            }
            at = text.indexOf(mark, at + mark.length(), to);
        }
        return -1;
    }

    private int markEnd(int mark, int to) {
        int dashes = text.indexOf("-----", text.indexOf(LABEL, mark), to);
        return dashes < 0 ? to : dashes + 5;
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && (isBlank(text.charAt(end - 1)) || "\"',".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private int wordStart(int from, int end) {
        int start = end;
        while (start > from && !isBlank(text.charAt(start - 1)) && "\"'".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private boolean isBase64(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '+' && c != '/' && c != '=') {
                return false;
            }
        }
        return to > from;
    }

    private boolean hasAlphanumeric(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAlphanumeric(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
