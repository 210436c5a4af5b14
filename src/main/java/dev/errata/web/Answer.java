package dev.errata.web;

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
                marked.isShort() || !report.matched() ? List.of() : marked.stretches());
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

    private static List<ShownMatch> shown(
            List<Match> matches, MarkedText marked, KnowledgeBase base, Language language) {
        var shown = new ArrayList<ShownMatch>();
        for (var match : matches) {
            shown.add(ShownMatch.of(shown.size() + 1, match, marked, base, language));
        }
        return shown;
    }
}
