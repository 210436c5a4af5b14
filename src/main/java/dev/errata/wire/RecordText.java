package dev.errata.wire;

import dev.errata.wire.FieldName.Role;

/** Puts together the text of a record: the message, and the trace from wherever it lies, unless the message holds it. */
final class RecordText {

    /** In UTF-8. What is longer is cut: the start of an event says what it is. */
    static final int MOST_BYTES = 256 * 1024;

    /** So much of a trace is enough to know it again. */
    private static final int TELLING = 400;

    private RecordText() {}

    static String of(String message, Gathering gathered) {
        String text = plain(message);
        if (gathered.has(Role.WHOLE)) {
            text = longer(text, plain(gathered.get(Role.WHOLE)));
        }
        if (gathered.has(Role.TRACE)) {
            String trace = plain(gathered.get(Role.TRACE));
            text = longer(text, explained(trace, gathered.get(Role.TYPE), gathered.get(Role.REASON), text));
        } else if (gathered.has(Role.REASON) && !text.contains(gathered.get(Role.REASON))) {
            text = longer(text, stated(gathered.get(Role.TYPE), gathered.get(Role.REASON)));
        }
        return storable(cut(text));
    }

    private static String plain(String text) {
        return Lines.chomped(Lines.unescaped(cut(text)));
    }

    /** Both, one below the other, unless one holds the other. */
    private static String longer(String text, String more) {
        if (text.isEmpty() || more.startsWith(text)) {
            return more;
        }
        String telling = more.length() > TELLING ? more.substring(0, TELLING) : more;
        return text.contains(telling) ? text : text + "\n" + more;
    }

    /** The trace below what it is the trace of, where it does not say that itself. */
    private static String explained(String trace, String type, String reason, String text) {
        boolean typed = type.isEmpty() || trace.contains(type.substring(type.lastIndexOf('.') + 1));
        boolean reasoned = reason.isEmpty() || !type.isEmpty() || trace.contains(reason) || text.contains(reason);
        return typed && reasoned ? trace : stated(type, reason) + "\n" + trace;
    }

    private static String stated(String type, String reason) {
        return type.isEmpty() || reason.isEmpty() ? type + reason : type + ": " + reason;
    }

    /** A text as it came, in the form that all have in the end. */
    static String of(String text) {
        return storable(cut(text));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_BYTES / 3) {
            return text;
        }
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half of a pair is half of four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            if (bytes > MOST_BYTES) {
                return text.substring(0, Character.isLowSurrogate(c) ? i - 1 : i);
            }
        }
        return text;
    }

    /** As any database takes it: no zeros, no half characters; and with LF alone for line ends. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || c == '\r' || Character.isSurrogate(c)) {
                return mended(text, i);
            }
        }
        return text;
    }

    private static String mended(String text, int from) {
        var out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (Character.isSurrogatePair(c, next)) {
                out.append(c).append(next);
                i++;
            } else if (c == '\0' || Character.isSurrogate(c)) {
                out.append('\ufffd');
            } else if (c != '\r' || next != '\n') {
                out.append(c == '\r' ? '\n' : c);
            }
        }
        return out.toString();
    }
}
