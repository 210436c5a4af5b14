package dev.errata.match;

import java.util.ArrayList;
import java.util.List;

/** A narrowing for a chat or an issue, in Markdown. What comes from entries and the output is escaped. Stateless. */
public final class NarrowingMarkdown {

    private NarrowingMarkdown() {}

    /** Ends with a newline. */
    public static String render(Narrowing narrowing, boolean chinese) {
        var words = NarrowingWords.in(chinese);
        var parts = new ArrayList<String>();
        parts.add("**" + words.words().say("narrow") + "** "
                + Markdown.code(narrowing.subject().recognition().signature().in(chinese)));
        parts.add("**" + Markdown.text(words.verdict(narrowing)) + "**");
        if (narrowing.maskedSecrets() > 0) {
            parts.add(words.words().count("masked", narrowing.maskedSecrets()));
        }
        for (var cause : narrowing.causes()) {
            parts.add("- **" + words.shift(cause.shift()) + "** "
                    + Markdown.code(cause.entry().recognition().signature().in(chinese)) + " · "
                    + Markdown.code(cause.entry().id().toString()));
            cause.findings()
                    .forEach(finding -> parts.add("  - " + Markdown.text(words.finding(finding)) + excerpt(finding)));
        }
        parts.add("- **" + words.shift(narrowing.none()) + "** "
                + Markdown.text(words.words().say("narrow.none")));
        narrowing
                .failed()
                .forEach(failed -> parts.add(Markdown.code(failed.run()) + " " + Markdown.text(words.failed(failed))));
        narrowing.unreadable().forEach(it -> parts.add(Markdown.text(words.unreadable(it))));
        parts.addAll(next(narrowing, words));
        return String.join("\n\n", parts).strip() + "\n";
    }

    private static String excerpt(Narrowing.Finding finding) {
        return finding.sight() instanceof Sight.Found found ? " · " + Markdown.code(found.excerpt()) : "";
    }

    private static List<String> next(Narrowing narrowing, NarrowingWords words) {
        return narrowing
                .next()
                .map(next -> List.of(
                        "**" + Markdown.text(words.next(next)) + "**",
                        Markdown.block("sh", next.run(), 0),
                        "**" + Markdown.text(words.words().say("narrow.script")) + "**",
                        Markdown.block("sh", narrowing.script(), 0)))
                .orElse(List.of());
    }
}
