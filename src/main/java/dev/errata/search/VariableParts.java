package dev.errata.search;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the fixed words of a quoted message from those that are different each time it is printed: names in quotes, numbers, paths,
 * addresses, placeholders such as X and my_table. What a regex demands is fixed all the same.
 */
final class VariableParts {

    private static final Pattern VARIABLE = Pattern.compile(
            "(?:^|[^\\w])'[^' ][^']{0,60}'|\"[^\" ][^\"]{0,60}\"|`[^`]{1,60}`|<[^<> ]{1,40}>|\\{[^{} ]{1,40}\\}"
                    + "|(?:[A-Za-z]:)?(?:[\\w.~@-]*/){1,12}[\\w.@-]*|\\w+://\\S+"
                    + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?\\b|\\b0x[0-9a-fA-F]+\\b|\\b[0-9a-f]{7,40}\\b|\\b\\d+(?:\\.\\d+)*[a-zA-Z%]{0,3}\\b"
                    + "|\\b[A-Z]\\d?\\b|\\b(?i:my|your|some)[_-]?\\w+\\b|\\b(?i:foo|bar|baz|qux|xxx|yyy|example)\\w*\\b|\\b\\w+\\.(?:py|js|ts|java|go|rs|c|cpp|txt|json|ya?ml|conf|cfg|html|md|sh)\\b");

    /** What is left of a variable word's rarity: that it may be there says little, that it is not says nothing. */
    private static final double SHARE = 0.1;

    private VariableParts() {}

    /** Each term of {@code text} with the share of its rarity that counts, in the order of the text. */
    static Map<String, Double> shares(String text, List<Words.Word> words, Set<String> demanded) {
        var variable = new ArrayList<int[]>();
        for (var matcher = VARIABLE.matcher(text); matcher.find(); ) {
            variable.add(new int[] {matcher.start(), matcher.end()});
        }
        var shares = new LinkedHashMap<String, Double>();
        for (var word : words) {
            boolean varies = !demanded.contains(word.term())
                    && variable.stream().anyMatch(span -> word.start() >= span[0] && word.end() <= span[1]);
            shares.merge(word.term(), varies ? SHARE : 1, Math::max);
        }
        // Where all varies, nothing would be left to recognise the message by.
        if (shares.values().stream().noneMatch(share -> share == 1)) {
            shares.replaceAll((term, share) -> 1.0);
        }
        return shares;
    }
}
