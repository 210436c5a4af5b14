package dev.errata.web;

import dev.errata.entry.EntryId;
import dev.errata.match.Explanation;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.Relation.Kind;
import java.util.List;

/**
 * How a match stands among the others.
 *
 * @param relation how it hangs together with an earlier one, in a sentence; or empty
 * @param earlier number of that one, or 0
 * @param instead that it shares its place and probability with others, in a sentence; or empty
 * @param twins others that describe the same failure
 */
record ShownPlace(String relation, int earlier, String instead, List<ShownTwin> twins) {

    static final ShownPlace NONE = new ShownPlace("", 0, "", List.of());

    /**
     * The place of {@code match} in {@code folded}.
     *
     * @param whole the same answer with its twins
     * @param order of the matches on the page
     */
    static ShownPlace of(
            Match match, MatchReport folded, MatchReport whole, List<EntryId> order, Explanation explanation) {
        var others = folded.insteadOf(match).stream()
                .map(other -> 1 + order.indexOf(other.entry().id()))
                .toList();
        // That they claim the same line is said already where they share the probability.
        var relation = folded.relationOf(match).filter(it -> it.kind() != Kind.EITHER || others.isEmpty());
        int earlier = relation.map(it -> 1 + order.indexOf(it.from())).orElse(0);
        return new ShownPlace(
                relation.map(it -> explanation.of(it, earlier)).orElse(""),
                earlier,
                others.isEmpty() ? "" : explanation.instead(others),
                ShownTwin.of(whole.twinsOf(match)));
    }
}
