package dev.errata.web;

import dev.errata.match.Explanation;
import dev.errata.match.Match;
import dev.errata.match.Match.Reason;
import dev.errata.match.ScoreFigures;
import java.util.List;

/**
 * Why a match scores as it does.
 *
 * @param sentence that says so
 * @param parts of the score, most telling first
 * @param sum of all parts
 * @param next the rival that came next, with its own sum; none or one
 * @param rivals that a reader may ask about
 */
record ShownWhy(
        String sentence, List<ShownPart> parts, String sum, List<ScoreFigures.Next> next, List<ShownRival> rivals) {

    /** One part in words, in its own unit and in nats. */
    record ShownPart(String label, String value, String nats) {

        static List<ShownPart> of(List<Reason> reasons, Explanation explanation) {
            return ScoreFigures.parts(reasons).stream()
                    .map(it -> new ShownPart(explanation.label(it.name()), it.value(), it.signedWeight()))
                    .toList();
        }
    }

    /** Another entry for the same place, and what it lacks. */
    record ShownRival(String href, String signature, int percent, String sentence) {}

    static ShownWhy of(Match match, Language language) {
        var explanation = Explanation.in(language == Language.CHINESE);
        var figures = ScoreFigures.of(match);
        return new ShownWhy(
                explanation.of(match),
                ShownPart.of(match.why(), explanation),
                figures.sum(),
                figures.next().stream().toList(),
                match.contenders().stream()
                        .map(it -> new ShownRival(
                                Addresses.of(it.entry()),
                                it.signature(),
                                Gauge.percent(it.score()),
                                explanation.before(it)))
                        .toList());
    }
}
