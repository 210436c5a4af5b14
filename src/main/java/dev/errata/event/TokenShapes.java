package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isAlphanumeric;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isUpper;
import static dev.errata.event.Characters.isWord;

import java.util.List;
import java.util.stream.IntStream;

/** Finds tokens by the shape that their issuer gave them, wherever they stand. */
final class TokenShapes {

    private enum Body {
        UPPER,
        ALPHANUMERIC,
        WORD,
        DASHED,
        DOTTED
    }

    /**
     * @param least characters behind the start
     * @param digit whether one of them must be a digit: starts that are also words need it
     */
    private record Shape(String start, Body body, int least, boolean digit, String kind) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("AKIA", Body.UPPER, 16, false, Secret.AWS_KEY),
            new Shape("ASIA", Body.UPPER, 16, false, Secret.AWS_KEY),
            new Shape("ghp_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("gho_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("ghu_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("ghs_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("ghr_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("github_pat_", Body.WORD, 16, false, Secret.TOKEN),
            new Shape("glpat-", Body.DOTTED, 16, false, Secret.TOKEN),
            new Shape("gldt-", Body.DASHED, 16, false, Secret.TOKEN),
            new Shape("glrt-", Body.DOTTED, 16, false, Secret.TOKEN),
            new Shape("glcbt-", Body.DASHED, 16, false, Secret.TOKEN),
            new Shape("glptt-", Body.DASHED, 16, false, Secret.TOKEN),
            new Shape("xoxa-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxb-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxe-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxe.", Body.DOTTED, 10, true, Secret.TOKEN),
            new Shape("xoxo-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxp-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxr-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xoxs-", Body.DASHED, 10, true, Secret.TOKEN),
            new Shape("xapp-", Body.DASHED, 16, true, Secret.TOKEN),
            new Shape("sk_live_", Body.ALPHANUMERIC, 10, false, Secret.TOKEN),
            new Shape("sk_test_", Body.ALPHANUMERIC, 10, false, Secret.TOKEN),
            new Shape("rk_live_", Body.ALPHANUMERIC, 10, false, Secret.TOKEN),
            new Shape("rk_test_", Body.ALPHANUMERIC, 10, false, Secret.TOKEN),
            new Shape("whsec_", Body.WORD, 16, false, Secret.TOKEN),
            new Shape("sk-", Body.DASHED, 20, true, Secret.TOKEN),
            new Shape("AIza", Body.DASHED, 30, false, Secret.TOKEN),
            new Shape("ya29.", Body.DASHED, 20, false, Secret.TOKEN),
            new Shape("GOCSPX-", Body.DASHED, 16, false, Secret.TOKEN),
            new Shape("npm_", Body.ALPHANUMERIC, 30, false, Secret.TOKEN),
            new Shape("pypi-AgE", Body.DASHED, 30, false, Secret.TOKEN),
            new Shape("hf_", Body.ALPHANUMERIC, 24, false, Secret.TOKEN),
            new Shape("hvs.", Body.DASHED, 20, true, Secret.TOKEN),
            new Shape("dckr_pat_", Body.DASHED, 16, false, Secret.TOKEN),
            new Shape("dop_v1_", Body.ALPHANUMERIC, 32, false, Secret.TOKEN),
            new Shape("shpat_", Body.ALPHANUMERIC, 16, false, Secret.TOKEN),
            new Shape("gsk_", Body.ALPHANUMERIC, 30, false, Secret.TOKEN),
            new Shape("nvapi-", Body.DASHED, 30, false, Secret.TOKEN),
            new Shape("dapi", Body.ALPHANUMERIC, 32, true, Secret.TOKEN),
            new Shape("LTAI", Body.ALPHANUMERIC, 12, true, Secret.TOKEN),
            new Shape("PMAK-", Body.DASHED, 30, true, Secret.TOKEN),
            new Shape("tskey-", Body.DASHED, 16, true, Secret.TOKEN),
            new Shape("AGE-SECRET-KEY-1", Body.UPPER, 30, false, Secret.PRIVATE_KEY),
            new Shape("b3BlbnNzaC1rZXktdjEA", Body.ALPHANUMERIC, 8, false, Secret.PRIVATE_KEY),
            new Shape("eyJ", Body.DASHED, 40, false, Secret.JWT));

    /** For each first character the shapes that start with it; characters without any are passed over at once. */
    private static final List<List<Shape>> BY_FIRST = IntStream.range(0, 128)
            .mapToObj(first -> SHAPES.stream()
                    .filter(shape -> shape.start().charAt(0) == first)
                    .toList())
            .toList();

    /** How far is looked to decide whether it is a token: hostile lines repeat its start. */
    private static final int LOOK = 120;

    /** The longest part of a token that has several. */
    private static final int FAR = 8_192;

    private TokenShapes() {}

    static void find(String line, Secret.Sink sink) {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int end = c < 128 && startsWord(line, i) ? tokenAt(line, i, c, sink) : i;
            i = Math.max(end, i + 1);
        }
    }

    private static int tokenAt(String line, int from, char first, Secret.Sink sink) {
        if (isDigit(first)) {
            return botTokenAt(line, from, sink);
        }
        for (var shape : BY_FIRST.get(first)) {
            if (line.startsWith(shape.start(), from)) {
                int body = from + shape.start().length();
                int end = shape.kind().equals(Secret.JWT) ? jwtEnd(line, from) : -1;
                if (end < 0) {
                    int near = end(line, body, Math.min(line.length(), body + LOOK), shape.body());
                    if (near - body < shape.least() || (shape.digit() && !hasDigit(line, body, near))) {
                        continue;
                    }
                    end = end(line, near, line.length(), shape.body());
                }
                sink.found(from, end, shape.kind());
                return end;
            }
        }
        if (line.startsWith("SG.", from)) {
            int middle = end(line, from + 3, Body.DASHED);
            int end = at(line, middle) == '.' ? end(line, middle + 1, Body.DASHED) : middle;
            if (middle - from >= 19 && end - middle >= 17) {
                sink.found(from, end, Secret.TOKEN);
                return end;
            }
        }
        return from;
    }

    /** Three parts of base64url, of which header and payload are JSON objects; the signature may be cut off. */
    private static int jwtEnd(String line, int from) {
        int payload = end(line, from, Body.DASHED);
        if (payload - from < 10 || !line.startsWith(".eyJ", payload)) {
            return -1;
        }
        int signature = end(line, payload + 1, Body.DASHED);
        return at(line, signature) == '.' ? end(line, signature + 1, Body.DASHED) : signature;
    }

    /** Telegram: the bot's number, a colon and 35 characters. */
    private static int botTokenAt(String line, int from, Secret.Sink sink) {
        int colon = from;
        while (isDigit(at(line, colon))) {
            colon++;
        }
        if (colon - from >= 8 && colon - from <= 10 && at(line, colon) == ':') {
            int end = end(line, colon + 1, Body.DASHED);
            if (end - colon >= 34 && end - colon <= 37) {
                sink.found(from, end, Secret.TOKEN);
                return end;
            }
        }
        return colon;
    }

    private static int end(String line, int from, Body body) {
        return end(line, from, Math.min(line.length(), from + FAR), body);
    }

    private static int end(String line, int from, int limit, Body body) {
        int end = from;
        while (end < limit && belongs(line.charAt(end), body)) {
            end++;
        }
        while (body == Body.DOTTED && end > from && line.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private static boolean belongs(char c, Body body) {
        return switch (body) {
            case UPPER -> isUpper(c) || isDigit(c);
            case ALPHANUMERIC -> isAlphanumeric(c);
            case WORD -> isWord(c);
            case DASHED -> isWord(c) || c == '-';
            case DOTTED -> isWord(c) || c == '-' || c == '.';
        };
    }

    private static boolean hasDigit(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(String line, int at) {
        char before = at(line, at - 1);
        // In escaped text the "n" of "\n" stands right before the next word; in a bot's URL the word "bot" does.
        boolean escape = (before == 'n' || before == 't' || before == 'r') && at(line, at - 2) == '\\';
        boolean bot = isDigit(at(line, at)) && before == 't' && line.startsWith("/bot", at - 4);
        return !isWord(before) || escape || bot;
    }
}
