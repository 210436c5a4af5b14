package dev.errata.web;

import dev.errata.match.Evidence;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.Match;
import dev.errata.web.MarkedText.Stretch;
import java.util.List;
import java.util.Locale;

/**
 * A match on the page.
 *
 * @param number place in the list, from 1
 * @param follows number of the match that led to this one, or 0
 * @param sure how probable it is, in percent
 * @param excerpts the lines it was recognised in, with their surroundings
 * @param moreLines how many further lines it was recognised in
 * @param signs what was found where, each kind and line once
 * @param reasons what the probability is made of
 * @param fit "affected", "not_affected" or "unknown"
 */
record ShownMatch(
        int number,
        int follows,
        int sure,
        List<Stretch> excerpts,
        int moreLines,
        List<Sign> signs,
        List<ShownReason> reasons,
        String fit,
        Gauge confidence,
        Knowledge knowledge) {

    /** What of the entry was found, and where. */
    record Sign(String kind, int line, String excerpt) {}

    /**
     * One part of the probability.
     *
     * @param weight in nats, with its sign
     */
    record ShownReason(String name, double weight) {

        /** With one decimal and its sign. */
        public String signed() {
            return String.format(Locale.ROOT, "%+.1f", weight).replace('-', '−');
        }
    }

    private static final int EXCERPT_LINES = 3;
    private static final int SIGNS = 5;
    private static final int MOST_SURE = 99;

    static ShownMatch of(
            int number, int follows, Match match, MarkedText marked, KnowledgeBase base, Language language) {
        long lines = match.evidence().stream().map(Evidence::line).distinct().count();
        return new ShownMatch(
                number,
                follows,
                Math.min(MOST_SURE, Gauge.percent(match.score())),
                marked.around(match, EXCERPT_LINES),
                (int) Math.max(0, lines - EXCERPT_LINES),
                match.evidence().stream()
                        .map(it -> new Sign(Tokens.of(it.kind()), it.line(), it.excerpt()))
                        .distinct()
                        .limit(SIGNS)
                        .toList(),
                match.why().stream()
                        .map(it -> new ShownReason(it.name(), it.weight()))
                        .toList(),
                Tokens.of(match.versionFit()),
                Gauge.of(match.confidence()),
                Knowledge.of(match.entry(), match.workarounds(), match.causes(), base, language));
    }

    /** Where on the page it stands. */
    public String anchor() {
        return "match-" + number;
    }
}
