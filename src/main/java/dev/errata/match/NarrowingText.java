package dev.errata.match;

import dev.errata.match.Narrowing.Finding;
import dev.errata.match.Page.Ink;

/** A narrowing for people at a terminal. Stateless. */
public final class NarrowingText {

    private NarrowingText() {}

    /** Ends with a newline. */
    public static String render(Narrowing narrowing, AnswerText.Look look) {
        var words = NarrowingWords.in(look.chinese());
        var page = new Page(look.colour(), look.columns());
        page.row(page.inked(words.words().say("narrow"), Ink.BOLD));
        page.text("", narrowing.subject().recognition().signature().in(look.chinese()), 0);
        page.text("", words.verdict(narrowing), 0, Ink.BOLD);
        if (narrowing.maskedSecrets() > 0) {
            page.text("", words.words().count("masked", narrowing.maskedSecrets()), 0, Ink.QUIET);
        }
        for (var cause : narrowing.causes()) {
            page.gap();
            page.text("", cause.entry().recognition().signature().in(look.chinese()), 0, Ink.BOLD);
            page.text("", words.shift(cause.shift()) + " · " + cause.entry().id(), 0, Ink.QUIET);
            cause.findings().forEach(finding -> finding(finding, words, page));
        }
        page.gap().text("", words.words().say("narrow.none"), 0, Ink.BOLD);
        page.text("", words.shift(narrowing.none()), 0, Ink.QUIET);
        page.gap();
        narrowing.failed().forEach(failed -> {
            failed.run().lines().forEach(line -> page.command(line, 2));
            page.text("  ", words.failed(failed), 2, Ink.QUIET);
        });
        narrowing.unreadable().forEach(it -> page.text("  ", words.unreadable(it), 2, Ink.QUIET));
        next(narrowing, words, page);
        return page.toString();
    }

    private static void finding(Finding finding, NarrowingWords words, Page page) {
        page.text("  - ", words.finding(finding), 4, finding.factor() >= 1 ? Ink.GOOD : Ink.BAD);
        if (finding.sight() instanceof Sight.Found found) {
            page.text("    ", found.excerpt(), 4, Ink.QUIET);
        }
    }

    private static void next(Narrowing narrowing, NarrowingWords words, Page page) {
        narrowing.next().ifPresent(next -> {
            page.gap().text("", words.next(next), 0, Ink.BOLD);
            next.run().lines().forEach(line -> page.command(line, 4));
        });
        if (narrowing.next().isPresent()) {
            page.gap().text("", words.words().say("narrow.script"), 0, Ink.BOLD);
            narrowing.script().lines().forEach(line -> page.command(line, 4));
        }
    }
}
