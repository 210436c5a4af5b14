package dev.errata.match;

import dev.errata.match.Page.Ink;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/** A match report for people at a terminal. Stateless. */
public final class AnswerText {

    /** A terminal's columns where nobody knows them. */
    public static final int USUAL_WIDTH = 100;

    /**
     * How an answer is set.
     *
     * @param columns those of the terminal
     * @param explain whether each match says how its score came about
     */
    public record Look(boolean chinese, boolean colour, int columns, boolean explain) {

        public Look(boolean chinese, boolean colour, int columns) {
            this(chinese, colour, columns, false);
        }

        /** Wider prose than this is hard to read, narrower than that hard to lay out. */
        public Look {
            columns = Math.clamp(columns, 40, 120);
        }
    }

    private AnswerText() {}

    /** The report for a terminal of the usual width. Ends with a newline. */
    public static String render(MatchReport report, boolean chinese, boolean colour) {
        return render(report, Quotes.of(report), new Look(chinese, colour, USUAL_WIDTH));
    }

    /** The report as {@code look} says, its lines taken from {@code quotes}. Ends with a newline. */
    public static String render(MatchReport report, Quotes quotes, Look look) {
        var words = AnswerWords.in(look.chinese());
        var page = new Page(look.colour(), look.columns());
        page.row(page.inked(heading(report, words), Ink.BOLD));
        notes(report, words, page);
        if (report.matched()) {
            report.matches().forEach(match -> {
                page.gap();
                new MatchText(page, words, look).write(match, report.relationOf(match), quotes);
            });
        } else {
            unknown(report, quotes, look, page);
        }
        return page.toString();
    }

    /** How an entry that was asked about stands, in a paragraph. Ends with a newline. */
    public static String render(Comparison comparison, Look look) {
        var page = new Page(look.colour(), look.columns());
        page.row(page.inked(AnswerWords.in(look.chinese()).say("versus"), Ink.BOLD));
        page.text("  ", Explanation.in(look.chinese()).of(comparison), 2);
        return page.toString();
    }

    /** One match alone, as it stands in a report. Ends with a newline. */
    public static String render(Match match, Quotes quotes, Look look) {
        var page = new Page(look.colour(), look.columns());
        new MatchText(page, AnswerWords.in(look.chinese()), look).write(match, Optional.empty(), quotes);
        return page.toString();
    }

    /** One row for a match whose entry was shown before, seen {@code times} times by now. Ends with a newline. */
    public static String again(Match match, int times, Look look) {
        var page = new Page(look.colour(), look.columns());
        var words = AnswerWords.in(look.chinese());
        int line = match.evidence().stream().mapToInt(Evidence::line).min().orElse(0);
        page.text("", words.say("again", match.entry().id(), line, times), 0, Ink.QUIET);
        return page.toString();
    }

    private static String heading(MatchReport report, AnswerWords words) {
        return report.matched()
                ? words.count("found", report.matches().size()) + " " + words.count("in_lines", report.lines())
                : words.say("unknown");
    }

    private static void notes(MatchReport report, AnswerWords words, Page page) {
        var notes = new ArrayList<String>();
        if (!report.matched()) {
            notes.add(words.say("unknown_why"));
        }
        if (report.truncated()) {
            notes.add(words.say("truncated"));
        }
        if (report.maskedSecrets() > 0) {
            notes.add(words.count("masked", report.maskedSecrets()));
        }
        if (!notes.isEmpty()) {
            page.text("", notes.stream().collect(Collectors.joining(" ")), 0, Ink.QUIET);
        }
    }

    private static void unknown(MatchReport report, Quotes quotes, Look look, Page page) {
        var words = AnswerWords.in(look.chinese());
        if (!report.near().isEmpty()) {
            page.gap().row(page.inked(words.say("near"), Ink.BOLD));
            report.near().forEach(match -> new MatchText(page, words, look).writeNear(match, report, quotes));
        }
        page.gap().row(page.inked(words.say("what_now"), Ink.BOLD));
        page.text("  - ", words.say("what_now_more"), 4);
        page.text("  - ", words.say("what_now_context"), 4);
        page.text("  - ", words.say("what_now_browse"), 4);
    }
}
