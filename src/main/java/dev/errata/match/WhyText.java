package dev.errata.match;

import dev.errata.match.Page.Ink;

/** Why a match scores as it does, on a terminal's page: a sentence, the figures, and what came next. */
record WhyText(Page page, AnswerWords words, boolean chinese) {

    void write(Match match) {
        page.gap().row("  " + page.inked(words.say("why"), Ink.BOLD));
        page.text("     ", Explanation.in(chinese).of(match), 5);
        figures(match);
        for (var rival : match.contenders()) {
            page.text("     ", words.say("why_not", rival.signature(), Phrases.percent(rival.score())), 5, Ink.BOLD);
            page.text("     ", Explanation.in(chinese).before(rival), 5);
        }
    }

    void figures(Match match) {
        var figures = ScoreFigures.of(match);
        page.text("     ", words.say("why_figures"), 5, Ink.QUIET);
        figures.parts()
                .forEach(part ->
                        figure(part.signedWeight(), Explanation.in(chinese).label(part.name())));
        figure(figures.sum(), words.say("why_sum"));
        figures.next().ifPresent(next -> figure(next.strength(), words.say("why_next", next.signature())));
        figure("0.00", words.say("why_none"));
    }

    private void figure(String nats, String label) {
        page.text("     " + " ".repeat(Math.max(0, 6 - nats.length())) + nats + "  ", label, 13, Ink.QUIET);
    }
}
