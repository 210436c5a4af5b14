package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.EntryBelief.RatedBelief;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A workaround and its place among its like.
 *
 * @param at place in the entry's document, from 1
 * @param place best first, from 1
 */
record Ranked(Workaround workaround, RatedBelief belief, int at, int place) {

    private record Bound(Workaround workaround, RatedBelief belief, int at, double low) {}

    /** The workarounds of an entry, best first by the lower bound: a lucky few cases must not lead. */
    static List<Ranked> bestFirst(Entry entry, EntryBelief belief) {
        var bounds = new ArrayList<Bound>();
        for (var workaround : entry.workarounds()) {
            var rated = Objects.requireNonNull(belief.workarounds().get(workaround.id()));
            bounds.add(new Bound(
                    workaround, rated, bounds.size() + 1, rated.belief().low()));
        }
        bounds.sort(Comparator.comparingDouble(Bound::low).reversed());
        var ranked = new ArrayList<Ranked>();
        for (var bound : bounds) {
            ranked.add(new Ranked(bound.workaround(), bound.belief(), bound.at(), ranked.size() + 1));
        }
        return ranked;
    }
}
