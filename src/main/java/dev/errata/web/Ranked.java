package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.ArrayList;
import java.util.List;

/**
 * A workaround and its place among its like.
 *
 * @param at place in the entry's document, from 1: it does not move with the figures
 * @param place best first, from 1
 */
record Ranked(Workaround workaround, RatedBelief belief, int at, int place) {

    static List<Ranked> bestFirst(Entry entry, EntryBelief belief) {
        var ranked = new ArrayList<Ranked>();
        for (var rated : RatedWorkaround.bestFirst(entry, belief)) {
            int at = 1 + entry.workarounds().indexOf(rated.workaround());
            ranked.add(new Ranked(rated.workaround(), rated.rated(), at, ranked.size() + 1));
        }
        return ranked;
    }
}
