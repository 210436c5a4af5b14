package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tie;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.web.MarkedText.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * A match report as a reader sees it.
 *
 * @param id for the permalink, or empty where the report was not kept
 * @param markedLines how many lines something was recognised in
 * @param text the whole text, or empty where the matches' excerpts show it all
 */
record Answer(
        String id,
        int lines,
        int markedLines,
        int maskedSecrets,
        boolean truncated,
        List<ShownMatch> matches,
        List<ShownMatch> near,
        List<Stretch> text) {

    static Answer of(MatchReport report, KnowledgeBase base, Language language) {
        var marked = new MarkedText(report.maskedText(), report.matches());
        return new Answer(
                report.matchId(),
                report.lines(),
                marked.markedLines(),
                report.maskedSecrets(),
                report.truncated(),
                shown(report.matches(), marked, base, language),
                shown(report.near(), new MarkedText(report.maskedText(), report.near()), base, language),
                marked.nothingElse() || !report.matched() ? List.of() : marked.stretches());
    }

    public boolean known() {
        return !matches.isEmpty();
    }

    /** What the best match says. */
    public String first() {
        return matches.getFirst().knowledge().headline().signature();
    }

    public String address() {
        return "/m/" + id;
    }

    /** Whether the text is shown in full below the matches, to point into. */
    public boolean whole() {
        return !text.isEmpty();
    }

    /** Position of the first of {@code before} that is known to lead to {@code match}, or -1. */
    private static int firstCauseOf(Match match, List<Match> before) {
        for (int at = 0; at < before.size(); at++) {
            if (leadsTo(before.get(at).entry(), match.entry())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean leadsTo(Entry cause, Entry symptom) {
        return names(cause.ties().leadsTo(), symptom) || names(symptom.ties().precededBy(), cause);
    }

    private static boolean names(List<Tie> ties, Entry other) {
        return ties.stream().anyMatch(tie -> tie.errorId().equals(other.id().toString()));
    }

    private static List<ShownMatch> shown(
            List<Match> matches, MarkedText marked, KnowledgeBase base, Language language) {
        var shown = new ArrayList<ShownMatch>();
        for (var match : matches) {
            int follows = 1 + firstCauseOf(match, matches.subList(0, shown.size()));
            shown.add(ShownMatch.of(shown.size() + 1, follows, match, marked, base, language));
        }
        return shown;
    }
}
