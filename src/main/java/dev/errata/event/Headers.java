package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isBlank;
import static dev.errata.event.Characters.isLetter;
import static dev.errata.event.Characters.isQuote;
import static dev.errata.event.Characters.skipBlanks;

import dev.errata.event.KeyedSecrets.Assigned;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Finds credentials in HTTP headers: Authorization, Proxy-Authorization, Cookie, Set-Cookie, and "Bearer" or "Basic" alone. */
final class Headers {

    private Headers() {}

    /** Where the value that belongs to the word {@code from} to {@code to} ends; {@code to} if it has none. */
    static int valueEnd(String line, int from, int to, Secret.Sink sink) {
        int length = to - from;
        if (is(line, from, length, "authorization") || is(line, from, length, "proxy-authorization")) {
            return authorization(line, from, to, sink);
        }
        if (is(line, from, length, "cookie") || is(line, from, length, "set-cookie")) {
            return cookie(line, from, to, sink);
        }
        if (is(line, from, length, "bearer") || is(line, from, length, "basic")) {
            return alone(line, from, to, sink);
        }
        return to;
    }

    private static boolean is(String line, int from, int length, String header) {
        return length == header.length() && line.regionMatches(true, from, header, 0, length);
    }

    private static int authorization(String line, int from, int to, Secret.Sink sink) {
        var value = Assigned.read(line, from, to);
        if (value.isEmpty() || value.get().sign() == ' ') {
            return to;
        }
        int start = value.get().from();
        if (at(line, start) == '[' && !line.startsWith(Masker.MARK, start)) {
            start++;
        }
        int word = wordEnd(line, start);
        int credentials = skipBlanks(line, word);
        boolean scheme = credentials > word && isScheme(line, start, word);
        int first = scheme ? credentials : start;
        int end = bareEnd(line, first);
        if (Placeholders.isPlaceholder(line, first, end) || end - first < 4) {
            return to;
        }
        if (!scheme) {
            if (!Placeholders.looksRandom(line, first, end)) {
                return to;
            }
        } else if (at(line, end) == ' ' || line.indexOf('=', first, end) > 0) {
            end = listEnd(line, first, end);
        }
        sink.found(first, end, Secret.TOKEN);
        return end;
    }

    /** Digest and AWS signatures are lists with blanks in them; words after a token are not. */
    private static int listEnd(String line, int first, int end) {
        boolean list = line.indexOf(',', first, Math.min(line.length(), first + 200)) > 0;
        return list ? lineOrQuoteEnd(line, first, true) : end;
    }

    private static int cookie(String line, int from, int to, Secret.Sink sink) {
        var value = Assigned.read(line, from, to);
        if (value.isEmpty() || value.get().sign() != ':') {
            return to;
        }
        int first = value.get().from();
        int name = first;
        while (name - first < 100 && (isAlphanumeric(at(line, name)) || "_-.$".indexOf(at(line, name)) > 0)) {
            name++;
        }
        if (name == first || at(line, name) != '=') {
            return to;
        }
        int end = lineOrQuoteEnd(line, first, false);
        sink.found(first, end, Secret.COOKIE);
        return end;
    }

    private static int alone(String line, int from, int to, Secret.Sink sink) {
        int first = skipBlanks(line, to);
        if (first != to + 1) {
            return to;
        }
        int end = first;
        while (end - first < 8_192 && (isAlphanumeric(at(line, end)) || "-._~+/=".indexOf(at(line, end)) >= 0)) {
            end++;
        }
        boolean secret = to - from == 5
                ? isBasic(line, first, end)
                : end - first >= 8 && Placeholders.looksRandom(line, first, end) && at(line, end) != '"';
        if (secret || (to - from == 6 && end - first >= 16 && Placeholders.looksRandom(line, first, end))) {
            sink.found(first, end, Secret.TOKEN);
            return end;
        }
        return to;
    }

    /** Whether it is the Base64 of a user and a password. */
    private static boolean isBasic(String line, int from, int to) {
        if (to - from < 8 || to - from > 1_000) {
            return false;
        }
        try {
            var decoded = new String(Base64.getDecoder().decode(line.substring(from, to)), StandardCharsets.UTF_8);
            return decoded.indexOf(':') >= 0 && decoded.chars().allMatch(c -> c >= ' ' && c != 0xFFFD);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isScheme(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (!isAlphanumeric(c) && c != '-') {
                return false;
            }
        }
        boolean known = false;
        for (var scheme : new String[] {
            "bearer",
            "basic",
            "digest",
            "token",
            "negotiate",
            "ntlm",
            "apikey",
            "key",
            "aws4-hmac-sha256",
            "sharedkey",
            "hawk"
        }) {
            known |= is(line, from, to - from, scheme);
        }
        return known && isLetter(line.charAt(from));
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < 200 && !isBlank(line.charAt(end)) && !isQuote(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int bareEnd(String line, int from) {
        int end = from;
        while (end < line.length()) {
            char c = line.charAt(end);
            if (isBlank(c) || isQuote(c) || c == ']' || c == '\\' || c == ';' || c == ')' || c == '}') {
                break;
            }
            end++;
        }
        return end > from && line.charAt(end - 1) == ',' ? end - 1 : end;
    }

    private static int lineOrQuoteEnd(String line, int from, boolean inList) {
        int end = from;
        boolean inside = false;
        while (end < line.length()) {
            char c = line.charAt(end);
            boolean opens = inList && c == '"' && line.charAt(end - 1) == '=';
            if (isQuote(c) && !inside && !opens) {
                break;
            }
            inside = opens || (inside && c != '"');
            end++;
        }
        while (end > from && (isBlank(line.charAt(end - 1)) || line.charAt(end - 1) == '\\')) {
            end--;
        }
        return end;
    }
}
