package dev.errata.chat;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that HTML writes by name or by number. */
final class Entities {

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,5}));");

    private Entities() {}

    /** {@code text} with what they stand for in their place; each is read once. */
    static String read(String text) {
        return ENTITY.matcher(text).replaceAll(it -> Matcher.quoteReplacement(meant(it)));
    }

    private static String meant(MatchResult entity) {
        if (entity.group(1) != null) {
            return character(Integer.parseInt(entity.group(1)), entity.group());
        }
        if (entity.group(2) != null) {
            return character(Integer.parseInt(entity.group(2), 16), entity.group());
        }
        return switch (entity.group(3).toLowerCase(Locale.ROOT)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> entity.group();
        };
    }

    private static String character(int point, String written) {
        return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : written;
    }
}
