package dev.errata.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody set between fences, as Markdown has them, is exact; what stands around it was meant for people. */
final class Fences {

    private static final Pattern FENCED =
            Pattern.compile("```(?:[a-z][a-z0-9+#_-]{0,14}(?=\n))?(.*?)```", Pattern.DOTALL);
    private static final Pattern ALL_CODE = Pattern.compile("`([^`]+)`");

    private Fences() {}

    /** The exact part of {@code text}, and below it what was tried, where that is said; the text itself where nothing is fenced. */
    static String exact(String text) {
        var said = text.strip();
        var fenced = FENCED.matcher(said);
        if (!fenced.find()) {
            var all = ALL_CODE.matcher(said);
            return all.matches() ? all.group(1).strip() : said;
        }
        if (Order.TRIED.matcher(said).matches()) {
            return FENCED.matcher(said).replaceAll(it -> "\n" + Matcher.quoteReplacement(inner(it.group(1))));
        }
        var exact = FENCED.matcher(said).results().map(it -> inner(it.group(1))).collect(Collectors.joining("\n"));
        return withTried(exact, said.substring(said.lastIndexOf("```") + 3));
    }

    /** {@code exact} and what {@code after} says was tried. */
    static String withTried(String exact, String after) {
        var tried = Order.TRIED_LINE.matcher(after);
        return tried.find() ? exact + "\n" + after.substring(tried.start()).strip() : exact;
    }

    private static String inner(String fenced) {
        return fenced.strip().isEmpty() ? "" : fenced.replaceAll("^\\s*\n|\\s+$", "");
    }
}
