package dev.errata.feedback;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A product in the version that a reporter or an asker runs. Both are empty where nobody said.
 *
 * @param product as it was told, at most 80 characters
 * @param version as it was told, at most 80 characters
 */
public record Software(String product, String version) {

    public static final Software UNKNOWN = new Software("", "");

    /** The longest product or version. */
    public static final int LONGEST = 80;

    private static final Pattern MINOR = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9})?).*");

    public Software {
        product = cut(product.strip());
        version = cut(version.strip());
    }

    public boolean known() {
        return !product.isEmpty() && MINOR.matcher(version).matches();
    }

    /** What outcomes are kept apart by: the product in small letters and its minor version, such as "redis 7.0"; empty where unknown. */
    String line() {
        var minor = MINOR.matcher(version);
        return product.isEmpty() || !minor.matches() ? "" : product.toLowerCase(Locale.ROOT) + " " + minor.group(1);
    }

    /** The same in the words that were told, such as "Redis 7.0"; empty where unknown. */
    public String minor() {
        var minor = MINOR.matcher(version);
        return product.isEmpty() || !minor.matches() ? "" : product + " " + minor.group(1);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
