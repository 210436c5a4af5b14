package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.match.Page.Ink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One match on a terminal's page. */
final class MatchText {

    private static final int LINES = 3;

    private final Page page;
    private final AnswerWords words;
    private final boolean chinese;
    private final boolean explain;
    private final Phrases phrases;

    MatchText(Page page, AnswerWords words, AnswerText.Look look) {
        this.page = page;
        this.words = words;
        this.chinese = look.chinese();
        this.explain = look.explain();
        this.phrases = new Phrases(words, chinese);
    }

    /** Writes {@code match} and how it hangs together with one before it: what follows from that one is kept short. */
    void write(Match match, Optional<Relation> relation, Quotes quotes) {
        var entry = match.entry();
        relation.ifPresent(it -> page.text("↳ ", Explanation.in(chinese).of(it), 2, Ink.BOLD));
        page.text("", phrases.in(entry.recognition().signature()), 0, Ink.BOLD);
        page.text("", phrases.standing(match), 0, Ink.QUIET);
        quote(match.evidence(), quotes);
        page.gap().text("  ", phrases.in(entry.rootCause()), 2);
        if (explain) {
            new WhyText(page, words, chinese).write(match);
        }
        if (relation.isPresent() && relation.get().answeredBefore()) {
            return;
        }
        workarounds(match);
        deadEnds(match);
        checks(match);
        ties(entry.ties());
    }

    /** Writes what was near in {@code report}, where, and why it is no match, in a few rows. */
    void writeNear(Match match, MatchReport report, Quotes quotes) {
        var entry = match.entry();
        page.text("  ", phrases.in(entry.recognition().signature()), 2);
        page.text("  ", entry.id() + " · " + words.say("near_weight", Phrases.percent(match.score())), 2, Ink.QUIET);
        QuotedLine.of(match.evidence(), quotes).stream().limit(1).forEach(this::line);
        page.text("  ", Explanation.in(chinese).shortfall(match, report), 2);
        if (explain) {
            new WhyText(page, words, chinese).figures(match);
        }
    }

    private void quote(List<Evidence> evidence, Quotes quotes) {
        var lines = QuotedLine.of(evidence, quotes);
        page.gap();
        lines.stream().limit(LINES).forEach(this::line);
        if (lines.size() > LINES) {
            page.row(" ".repeat(9) + page.inked(words.count("more_lines", lines.size() - LINES), Ink.QUIET));
        }
    }

    private void line(QuotedLine line) {
        var row = line.row(page.columns() - 9);
        page.row(page.inked("%6d │ ".formatted(line.number()), Ink.QUIET) + row.text());
        if (!row.carets().isEmpty()) {
            page.row(page.inked("       │ ", Ink.QUIET) + page.inked(row.carets(), Ink.MARK));
        }
    }

    private void workarounds(Match match) {
        if (match.workarounds().isEmpty()) {
            return;
        }
        page.gap().row("  " + page.inked(words.say("do_this"), Ink.GOOD, Ink.BOLD));
        int number = 1;
        for (var rated : match.workarounds()) {
            var workaround = rated.workaround();
            page.text("  %d. ".formatted(number++), phrases.in(workaround.action()), 5, Ink.BOLD);
            page.text("     ", phrases.rate(rated, match.entry()), 5, Ink.GOOD);
            for (var step : Steps.of(workaround.how()).steps()) {
                switch (step) {
                    case Steps.Step.Prose(var text) -> page.text("     ", text, 5);
                    case Steps.Step.Commands(var lines) -> lines.forEach(command -> page.command(command, 9));
                }
            }
            if (!workaround.condition().isBlank()) {
                page.text("     ", words.say("when", workaround.condition()), 5, Ink.QUIET);
            }
        }
    }

    private void deadEnds(Match match) {
        var deadEnds = match.entry().deadEnds();
        if (deadEnds.isEmpty()) {
            return;
        }
        page.gap().row("  " + page.inked(words.say("do_not"), Ink.BAD, Ink.BOLD));
        for (var deadEnd : deadEnds) {
            page.text("  x  ", phrases.in(deadEnd.action()), 5, Ink.BOLD);
            page.text("     ", phrases.rate(deadEnd, match.failing(deadEnd), match.entry()), 5, Ink.BAD);
            page.text("     ", deadEnd.whyFails(), 5);
        }
    }

    private void checks(Match match) {
        if (!match.entry().checks().isEmpty()) {
            page.gap().row("  " + page.inked(words.say("make_sure"), Ink.BOLD));
            checks(match.entry(), 5);
        }
        if (!Phrases.hasCausesToTellApart(match)) {
            return;
        }
        page.gap().row("  " + page.inked(words.say("tell_apart"), Ink.BOLD));
        for (var cause : match.causes()) {
            page.text("  -  ", phrases.in(cause.recognition().signature()), 5);
            page.text("     ", cause.id().toString(), 5, Ink.QUIET);
            checks(cause, 9);
        }
    }

    private void checks(Entry entry, int indent) {
        var space = " ".repeat(indent);
        Phrases.tellingChecks(entry).forEach((run, checks) -> {
            run.lines().forEach(command -> page.command(command, indent));
            checks.forEach(check -> page.text(space, phrases.look(check), indent, Ink.QUIET));
        });
    }

    private void ties(Entry.Ties ties) {
        page.gap();
        tie("leads_to", ties.leadsTo());
        tie("preceded_by", ties.precededBy());
        if (!ties.confusedWith().isEmpty()) {
            page.row("  " + words.say("confused_with"));
            for (var tie : ties.confusedWith()) {
                page.text("  -  ", phrases.tie(tie), 5, Ink.QUIET);
            }
        }
    }

    private void tie(String key, List<Entry.Tie> ties) {
        if (!ties.isEmpty()) {
            var ids = ties.stream().map(Entry.Tie::errorId).collect(Collectors.joining(", "));
            page.text("  ", words.say(key) + (chinese ? "：" : ": ") + ids, 4, Ink.QUIET);
        }
    }
}
