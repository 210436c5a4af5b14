package dev.errata.signature;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The sets behind {@code \p{...}}, learnt by asking Java itself about every code point: so they follow the JDK's Unicode
 * version and its special cases without a table of our own.
 */
final class Properties {

    private static final Map<String, CodePoints> KNOWN = new ConcurrentHashMap<>();

    /** Many more than there are useful ones; keeps a caller who tries all names from filling the heap. */
    private static final int KEPT = 500;

    private Properties() {}

    /** Reads what follows {@code \p}. */
    static CodePoints read(RegexText text, Flags flags, int at) {
        var name = new StringBuilder();
        if (text.take('{')) {
            while (!text.take('}')) {
                if (text.peek() == RegexText.END) {
                    throw RefusedRegex.broken("\\p{ has no closing brace.", at);
                }
                name.appendCodePoint(text.read());
            }
        } else {
            name.appendCodePoint(text.readSyntax("\\p needs a property after it, for example \\p{L}."));
        }
        return named((flags.ignoreCase() ? "(?i)" : "") + "\\p{" + name + "}", at);
    }

    private static CodePoints named(String regex, int at) {
        var known = KNOWN.get(regex);
        if (known != null) {
            return known;
        }
        try {
            var set = ask(Pattern.compile(regex));
            if (KNOWN.size() < KEPT) {
                KNOWN.put(regex, set);
            }
            return set;
        } catch (PatternSyntaxException unknown) {
            throw RefusedRegex.broken("There is no character property of this name.", at);
        }
    }

    private static CodePoints ask(Pattern property) {
        var members = new BitSet();
        var matcher = property.matcher(everyCodePoint());
        while (matcher.find()) {
            members.set(matcher.group().codePointAt(0));
        }
        return CodePoints.of(members);
    }

    /** Low surrogates stand before high ones: the other way round they would make pairs. */
    private static String everyCodePoint() {
        var all = new StringBuilder();
        append(all, 0, Character.MIN_SURROGATE - 1);
        append(all, Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT);
        append(all, Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE);
        append(all, Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE);
        return all.toString();
    }

    private static void append(StringBuilder all, int first, int last) {
        for (int c = first; c <= last; c++) {
            all.appendCodePoint(c);
        }
    }
}
