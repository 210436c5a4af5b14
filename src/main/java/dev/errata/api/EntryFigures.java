package dev.errata.api;

import dev.errata.entry.Entry;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.RateJson;
import java.util.List;

/**
 * All that is believed of an entry now. Wire names are snake case.
 *
 * @param workarounds best first
 */
public record EntryFigures(
        String entryId,
        BeliefJson confidence,
        RateJson helps,
        List<HeardJson.WorkaroundFigure> workarounds,
        List<HeardJson.DeadEndFigure> deadEnds) {

    static EntryFigures of(Entry entry, EntryBelief belief) {
        var standing = entry.standing();
        return new EntryFigures(
                entry.id().toString(),
                BeliefJson.of(belief.right(), standing.confidence()),
                RateJson.of(belief.helps(), standing.fixSuccessRate()),
                HeardJson.workarounds(RatedWorkaround.bestFirst(entry, belief)),
                HeardJson.deadEnds(entry, belief));
    }
}
