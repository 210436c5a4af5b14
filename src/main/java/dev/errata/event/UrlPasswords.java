package dev.errata.event;

import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isQuote;

/** Finds the password in {@code scheme://user:password@host}, and a long token where the user should be. */
final class UrlPasswords {

    private UrlPasswords() {}

    static void find(String line, Secret.Sink sink) {
        int mark = line.indexOf("://");
        while (mark >= 0) {
            int from = mark + 3;
            int end = authorityEnd(line, from);
            int at = Characters.lastIndexOf(line, '@', from, end);
            if (mark > 0 && isLetter(line.charAt(mark - 1)) && at > from) {
                credentials(line, from, at, sink);
            }
            mark = line.indexOf("://", from);
        }
    }

    private static void credentials(String line, int from, int at, Secret.Sink sink) {
        int colon = line.indexOf(':', from, at);
        if (colon >= 0) {
            if (!Placeholders.isStandIn(line, colon + 1, at)) {
                sink.found(colon + 1, at, Secret.PASSWORD);
            }
        } else if (at - from >= 16 && Placeholders.looksRandom(line, from, at)) {
            sink.found(from, at, Secret.TOKEN);
        }
    }

    private static int authorityEnd(String line, int from) {
        int end = from;
        while (end < line.length()) {
            char c = line.charAt(end);
            if (isBlank(c) || isQuote(c) || c == '/' || c == '?' || c == '#' || c == '<' || c == '>' || c == '\\') {
                break;
            }
            end++;
        }
        return end;
    }
}
