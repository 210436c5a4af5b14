package dev.errata.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button says, as 44 characters at most of letters, digits, dots and a minus: the least that all platforms carry back to us is 64 bytes.
 *
 * @param matchId of the answer that it stands under
 * @param match which match of that answer, from 0
 * @param item place of the workaround in the entry's document, from 0; -1 where the button is about the entry
 * @param chinese the language of the card that it stands on
 */
record Press(Kind kind, String matchId, int match, int item, boolean chinese) {

    /** What a button is for. */
    enum Kind {
        /** The workaround worked; or, without one, the entry helped. */
        WORKED,
        FAILED,
        /** The entry is not about this error. */
        WRONG,
        /** Show the next match. */
        MORE,
        /** Give the text, masked, to the editors. */
        SEND,
        /** Tell me when this is known. */
        LATER
    }

    private static final Pattern TOKEN =
            Pattern.compile("([wfxmsl])\\.([0-9a-f]{1,32})\\.(\\d{1,2})\\.(-1|\\d{1,3})(\\.z)?");
    private static final String LETTERS = "wfxmsl";

    /** The token of it. */
    String token() {
        char letter = LETTERS.charAt(
                switch (kind) {
                    case WORKED -> 0;
                    case FAILED -> 1;
                    case WRONG -> 2;
                    case MORE -> 3;
                    case SEND -> 4;
                    case LATER -> 5;
                });
        return String.format(Locale.ROOT, "%c.%s.%d.%d%s", letter, matchId, match, item, chinese ? ".z" : "");
    }

    /** What {@code token} says; empty where it is none of ours. */
    static Optional<Press> of(String token) {
        var read = TOKEN.matcher(token);
        if (!read.matches()) {
            return Optional.empty();
        }
        var kind = switch (read.group(1)) {
            case "w" -> Kind.WORKED;
            case "f" -> Kind.FAILED;
            case "x" -> Kind.WRONG;
            case "m" -> Kind.MORE;
            case "l" -> Kind.LATER;
            default -> Kind.SEND;
        };
        return Optional.of(new Press(
                kind,
                read.group(2),
                Integer.parseInt(read.group(3)),
                Integer.parseInt(read.group(4)),
                read.group(5) != null));
    }
}
