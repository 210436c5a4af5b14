package dev.errata.match;

import dev.errata.entry.Entry;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changes in a list of entries. Immutable.
 *
 * @param former by position, what is changed or taken out
 * @param now by position, what is added or changed; who is added comes after all others
 */
record Edits(SortedMap<Integer, Entry> former, SortedMap<Integer, Entry> now) {

    Edits {
        former = Collections.unmodifiableSortedMap(new TreeMap<>(former));
        now = Collections.unmodifiableSortedMap(new TreeMap<>(now));
    }

    /** All that are concerned. */
    Set<Integer> positions() {
        var positions = new TreeSet<>(former.keySet());
        positions.addAll(now.keySet());
        return positions;
    }

    boolean concern(int position) {
        return former.containsKey(position) || now.containsKey(position);
    }

    /** Whether nothing stands there any more. */
    boolean gone(int position) {
        return former.containsKey(position) && !now.containsKey(position);
    }
}
