package dev.errata.match;

import dev.errata.entry.Entry;
import java.util.List;
import java.util.stream.Collectors;

/** A match report for a chat or an issue, in Markdown. What comes from entries and the text is escaped. Not thread-safe, one a report. */
public final class AnswerMarkdown {

    private static final int LINES = 3;
    private static final int COLUMNS = 200;

    private final StringBuilder out = new StringBuilder();
    private final AnswerWords words;
    private final Phrases phrases;
    private final Explanation explanation;
    private final boolean explain;

    private AnswerMarkdown(boolean chinese, boolean explain) {
        this.explain = explain;
        this.explanation = Explanation.in(chinese);
        this.words = AnswerWords.in(chinese);
        this.phrases = new Phrases(words, chinese);
    }

    /** Ends with a newline. */
    public static String render(MatchReport report, boolean chinese) {
        return render(report, Quotes.of(report), chinese, false);
    }

    /** The same, its lines taken from {@code quotes}; with {@code explain} each match says how its score came about. */
    public static String render(MatchReport report, Quotes quotes, boolean chinese, boolean explain) {
        var page = new AnswerMarkdown(chinese, explain);
        if (report.matched()) {
            page.found(report, quotes);
        } else {
            page.unknown(report, quotes);
        }
        return page.out.toString().strip() + "\n";
    }

    /** How an entry that was asked about stands, in a paragraph. Ends with a newline. */
    public static String render(Comparison comparison, boolean chinese) {
        var page = new AnswerMarkdown(chinese, false);
        page.paragraph("**" + page.words.say("versus") + "** " + Markdown.text(page.explanation.of(comparison)));
        return page.out.toString().strip() + "\n";
    }

    private void found(MatchReport report, Quotes quotes) {
        paragraph(
                "**" + words.count("found", report.matches().size()) + "** " + words.count("in_lines", report.lines()));
        notes(report);
        for (var match : report.matches()) {
            var relation = report.relationOf(match);
            relation.ifPresent(it -> paragraph("**" + Markdown.text(explanation.of(it)) + "**"));
            heading(match);
            quote(match.evidence(), quotes);
            paragraph(Markdown.text(phrases.in(match.entry().rootCause())));
            if (explain) {
                why(match);
            }
            if (relation.isEmpty() || !relation.get().answeredBefore()) {
                workarounds(match);
                deadEnds(match);
                checks(match);
            }
        }
    }

    private void why(Match match) {
        paragraph("**" + words.say("why") + "** " + Markdown.text(explanation.of(match)));
        figures(match);
        for (var rival : match.contenders()) {
            item(
                    "- ",
                    "**" + Markdown.text(words.say("why_not", rival.signature(), Phrases.percent(rival.score())))
                            + "** " + Markdown.text(explanation.before(rival)));
        }
    }

    private void figures(Match match) {
        var figures = ScoreFigures.of(match);
        out.append("| ").append(words.say("why_figures")).append(" | |\n| --- | ---: |\n");
        figures.parts().forEach(part -> row(explanation.label(part.name()), part.signedWeight()));
        row(words.say("why_sum"), figures.sum());
        figures.next().ifPresent(next -> row(words.say("why_next", next.signature()), next.strength()));
        row(words.say("why_none"), "0.00");
        out.append('\n');
    }

    private void row(String label, String figure) {
        out.append("| ")
                .append(Markdown.text(label))
                .append(" | ")
                .append(figure)
                .append(" |\n");
    }

    private void unknown(MatchReport report, Quotes quotes) {
        paragraph("**" + words.say("unknown") + "** " + words.say("unknown_why"));
        notes(report);
        if (!report.near().isEmpty()) {
            paragraph("**" + words.say("near") + "**");
            for (var match : report.near()) {
                var weight = words.say("near_weight", Phrases.percent(match.score()));
                out.append("- ")
                        .append(Markdown.code(
                                phrases.in(match.entry().recognition().signature())));
                out.append(" · ")
                        .append(Markdown.code(match.entry().id().toString()))
                        .append(" · ")
                        .append(weight);
                QuotedLine.of(match.evidence(), quotes).stream()
                        .limit(1)
                        .forEach(line -> out.append(" · ")
                                .append(words.say("line", line.number()))
                                .append(' ')
                                .append(Markdown.code(line.row(COLUMNS).text())));
                out.append(" · ")
                        .append(Markdown.text(explanation.shortfall(match, report)))
                        .append('\n');
            }
            out.append('\n');
        }
        out.append("- ").append(Markdown.text(words.say("what_now_more"))).append('\n');
        out.append("- ").append(Markdown.text(words.say("what_now_browse"))).append('\n');
    }

    private void notes(MatchReport report) {
        if (report.truncated()) {
            paragraph(words.say("truncated"));
        }
        if (report.maskedSecrets() > 0) {
            paragraph(words.count("masked", report.maskedSecrets()));
        }
    }

    private void heading(Match match) {
        out.append("### ")
                .append(Markdown.code(phrases.in(match.entry().recognition().signature())))
                .append("\n\n");
        paragraph(Markdown.text(phrases.standing(match)));
    }

    private void quote(List<Evidence> evidence, Quotes quotes) {
        var lines = QuotedLine.of(evidence, quotes);
        var rows = lines.stream()
                .limit(LINES)
                .map(line -> line.row(COLUMNS))
                .map(row -> row.text() + "\n" + row.carets())
                .collect(Collectors.joining("\n"));
        out.append(Markdown.block("text", rows, 0)).append('\n');
        if (lines.size() > LINES) {
            paragraph(words.count("more_lines", lines.size() - LINES));
        }
    }

    private void workarounds(Match match) {
        if (match.workarounds().isEmpty()) {
            return;
        }
        paragraph("**" + words.say("do_this") + "**");
        int number = 1;
        for (var rated : match.workarounds()) {
            var workaround = rated.workaround();
            item(
                    "%d. ".formatted(number++),
                    "**" + Markdown.text(phrases.in(workaround.action())) + "** · "
                            + Markdown.text(phrases.rate(rated, match.entry())));
            out.append(Markdown.steps(Steps.of(workaround.how()), 3));
            if (!workaround.condition().isBlank()) {
                item("   ", Markdown.text(words.say("when", workaround.condition())));
            }
        }
    }

    private void deadEnds(Match match) {
        var deadEnds = match.entry().deadEnds();
        if (deadEnds.isEmpty()) {
            return;
        }
        paragraph("**" + words.say("do_not") + "**");
        for (var deadEnd : deadEnds) {
            item(
                    "- ",
                    "**" + Markdown.text(phrases.in(deadEnd.action())) + "** · "
                            + phrases.rate(deadEnd, match.failing(deadEnd), match.entry()) + " · "
                            + Markdown.text(deadEnd.whyFails()));
        }
    }

    private void checks(Match match) {
        if (!match.entry().checks().isEmpty()) {
            paragraph("**" + words.say("make_sure") + "**");
            checks(match.entry(), "- ");
        }
        if (!Phrases.hasCausesToTellApart(match)) {
            return;
        }
        paragraph("**" + words.say("tell_apart") + "**");
        for (var cause : match.causes()) {
            item(
                    "- ",
                    Markdown.code(phrases.in(cause.recognition().signature())) + " · "
                            + Markdown.code(cause.id().toString()));
            checks(cause, "  - ");
        }
    }

    private void checks(Entry entry, String lead) {
        Phrases.tellingChecks(entry)
                .forEach((run, checks) -> item(
                        lead,
                        Markdown.code(run)
                                + checks.stream()
                                        .map(phrases::look)
                                        .map(Markdown::text)
                                        .collect(Collectors.joining(" · ", " · ", ""))));
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void item(String lead, String text) {
        out.append(lead).append(text).append("\n\n");
    }
}
