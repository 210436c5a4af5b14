package dev.errata.match;

import dev.errata.match.Narrowing.Finding;
import dev.errata.match.Narrowing.Next;
import dev.errata.match.Narrowing.Shift;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a narrowing in a terminal and in a chat alike; plain, neither escaped nor coloured. */
record NarrowingWords(AnswerWords words, boolean chinese) {

    static NarrowingWords in(boolean chinese) {
        return new NarrowingWords(AnswerWords.in(chinese), chinese);
    }

    /** The cause that stands out, or that none does yet. */
    String verdict(Narrowing narrowing) {
        return narrowing
                .standsOut()
                .map(cause -> words.say(
                        "narrow.stands_out",
                        cause.entry().recognition().signature().in(chinese),
                        Phrases.percent(cause.shift().after())))
                .orElseGet(() -> words.say(narrowing.next().isPresent() ? "narrow.open" : "narrow.exhausted"));
    }

    /** What it was and what it is, in percent. */
    String shift(Shift shift) {
        return words.say("narrow.shift", Phrases.percent(shift.before()), Phrases.percent(shift.after()));
    }

    /** What a check came to, with its factor. */
    String finding(Finding finding) {
        var meaning = finding.check().supports() ? "supports" : "rules_out";
        var name = finding.check().name().in(chinese);
        return switch (finding.sight()) {
            case Sight.Found found when finding.factor() == 1 -> words.say("narrow.known", found.line(), name);
            case Sight.Found found ->
                words.say("narrow.found." + meaning, factor(finding.factor()), found.line(), name);
            case Sight.Absent absent -> words.say("narrow.absent." + meaning, factor(finding.factor()), name);
        };
    }

    /** What to run next, and why that. */
    String next(Next next) {
        var of = next.of().stream().map(Object::toString).collect(Collectors.joining(words.say("comma")));
        return words.say("narrow.next", String.format(Locale.ROOT, "%.2f", next.bits()), of);
    }

    String failed(Narrowing.Failed failed) {
        return words.say("narrow.failed", failed.line(), failed.excerpt());
    }

    String unreadable(Narrowing.Unreadable unreadable) {
        return words.say(
                "narrow.unreadable",
                unreadable.entry(),
                unreadable.check().name().in(chinese),
                unreadable.reason());
    }

    private static String factor(double factor) {
        return "×" + String.format(Locale.ROOT, factor >= 9.95 ? "%.0f" : "%.2f", factor);
    }
}
