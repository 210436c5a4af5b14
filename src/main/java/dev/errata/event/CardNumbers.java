package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isWord;

/** Finds payment card numbers: 15 or 16 digits of a known issuer, alone or in groups of four, whose check digit is right. */
final class CardNumbers {

    private CardNumbers() {}

    static void find(String line, Secret.Sink sink) {
        int i = 0;
        while (i < line.length()) {
            if (!isDigit(line.charAt(i))) {
                i++;
                continue;
            }
            int end = end(line, i);
            if (startsAlone(line, i) && endsAlone(line, end) && isCard(line, i, end)) {
                sink.found(i, end, Secret.CARD);
            }
            i = end;
        }
    }

    /** Behind the digits, including groups of four that follow after the same single space or dash. */
    private static int end(String line, int from) {
        int end = from;
        while (isDigit(at(line, end))) {
            end++;
        }
        char gap = at(line, end);
        if (end - from == 4 && (gap == ' ' || gap == '-')) {
            int groups = end;
            while (groups - from < 19 && at(line, groups) == gap && Characters.digits(line, groups + 1, 4, 4) > 0) {
                groups += 5;
            }
            return groups - from == 19 ? groups : end;
        }
        return end;
    }

    private static boolean startsAlone(String line, int from) {
        char before = at(line, from - 1);
        return !isWord(before) && before != '.' && before != '-' && before != '/' && before != '#';
    }

    private static boolean endsAlone(String line, int end) {
        char after = at(line, end);
        boolean decimals = (after == '.' || after == ',') && isDigit(at(line, end + 1));
        return !isWord(after) && after != '-' && after != '/' && !decimals;
    }

    private static boolean isCard(String line, int from, int to) {
        int sum = 0;
        int count = 0;
        for (int i = to - 1; i >= from; i--) {
            char c = line.charAt(i);
            if (isDigit(c)) {
                int value = (c - '0') * (count % 2 + 1);
                sum += value > 9 ? value - 9 : value;
                count++;
            }
        }
        char first = line.charAt(from);
        char second = at(line, from + 1);
        boolean american = count == 15 && first == '3' && (second == '4' || second == '7');
        boolean sixteen = count == 16
                && (first == '4' || (first == '5' && second >= '1' && second <= '5') || line.startsWith("6011", from));
        return (american || sixteen) && sum % 10 == 0;
    }
}
