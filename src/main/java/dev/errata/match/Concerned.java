package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.feedback.Software;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the software that somebody runs an entry is about. */
final class Concerned {

    /** What looks like a version: askers may write anything behind it. */
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,9}[0-9A-Za-z.+~_-]{0,40}");

    private Concerned() {}

    /**
     * What concerns {@code entry}, as the entry spells it, in the order of its version rows: what the asker named, or where that does not
     * concern it, what the text mentions. Only versions that begin with a number; may be empty.
     *
     * @param software products in small letters to versions, named or mentioned
     */
    static List<Software> by(Entry entry, Context context, Map<String, String> software) {
        var named = among(entry, named(context));
        return named.isEmpty() ? among(entry, software) : named;
    }

    /** What the asker named, by the names that entries use, in small letters. */
    static Map<String, String> named(Context context) {
        var named = new HashMap<String, String>();
        context.software()
                .forEach((product, version) ->
                        named.put(Mentions.usual(product.strip().toLowerCase(Locale.ROOT)), version));
        return named;
    }

    /** The products that the entry's versions are about, else its domain. */
    private static Set<String> products(Entry entry) {
        var products = new LinkedHashSet<String>();
        for (var row : entry.applicability().versions()) {
            var product = VersionMatrix.product(row.version());
            if (!product.isEmpty()) {
                products.add(product);
            }
        }
        return products.isEmpty() ? Set.of(entry.id().domain()) : products;
    }

    private static List<Software> among(Entry entry, Map<String, String> software) {
        var rows = entry.applicability().versions();
        return products(entry).stream()
                .filter(software::containsKey)
                .map(it -> new Software(VersionMatrix.spelled(rows, it), version(software.getOrDefault(it, ""))))
                .filter(Software::known)
                .toList();
    }

    private static String version(String told) {
        var version = VERSION.matcher(told.strip());
        return version.lookingAt() ? version.group() : "";
    }
}
