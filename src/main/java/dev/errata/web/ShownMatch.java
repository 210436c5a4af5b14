package dev.errata.web;

import dev.errata.match.Evidence;
import dev.errata.match.Match;
import dev.errata.web.MarkedText.Stretch;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match on the page.
 *
 * @param number place in the list, from 1; 0 of what is merely near
 * @param sure how probable it is, in percent
 * @param excerpts the lines it was recognised in, with their surroundings
 * @param moreLines how many further lines it was recognised in
 * @param signs what was found where, each place once
 * @param place how it stands among the other matches
 * @param why it scores as it does; of what is merely near, why it is no match
 * @param right whether it is the right one where it matches
 * @param vote what the reader may say of that; null where there is nothing to say it about
 * @param fit "affected", "not_affected" or "unknown"
 */
record ShownMatch(
        int number,
        int sure,
        List<Stretch> excerpts,
        int moreLines,
        List<Sign> signs,
        ShownPlace place,
        ShownWhy why,
        String fit,
        Rating right,
        @Nullable Vote vote,
        Knowledge knowledge) {

    /** What of the entry was found, and where. */
    record Sign(String kind, int line, String excerpt) {}

    private static final int EXCERPT_LINES = 3;
    private static final int SIGNS = 5;
    private static final int MOST_SURE = 99;

    static ShownMatch of(
            int number, Match match, ShownPlace place, ShownWhy why, MarkedText marked, Booth booth, Bench bench) {
        var belief = match.belief();
        long lines = match.evidence().stream().map(Evidence::line).distinct().count();
        return new ShownMatch(
                number,
                Math.min(MOST_SURE, Gauge.percent(match.score())),
                marked.around(match, EXCERPT_LINES),
                (int) Math.max(0, lines - EXCERPT_LINES),
                signs(match),
                place,
                why,
                Tokens.of(match.versionFit()),
                Rating.of(
                        belief.right(),
                        match.entry().standing().confidence(),
                        match.entry().standing().evidenceCount()),
                booth.entry(belief.right()),
                Knowledge.of(match.entry(), belief, match.causes(), bench.base(), booth, bench.language()));
    }

    /** Of several that say the same of one place, the most telling. */
    private static List<Sign> signs(Match match) {
        var places = new HashSet<String>();
        return match.evidence().stream()
                .filter(it -> places.add(it.line() + " " + it.excerpt()))
                .map(it -> new Sign(Tokens.of(it.kind()), it.line(), it.excerpt()))
                .limit(SIGNS)
                .toList();
    }

    /** Where on the page it stands. */
    public String anchor() {
        return anchor(number);
    }

    static String anchor(int number) {
        return "match-" + number;
    }

    /** Whether this reader said anything of it. */
    public boolean spoken() {
        return (vote != null && vote.spoken()) || knowledge.spoken();
    }
}
