package dev.errata.match;

import dev.errata.entry.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * At which positions there are entries that have something in common. Immutable; a change shares all but its own part with what was.
 *
 * @param keys what an entry is counted under
 * @param positions by key, in ascending order
 */
record Places<K>(Function<Entry, Collection<K>> keys, PMap<K, List<Integer>> positions) {

    static <K> Places<K> of(List<Entry> entries, Function<Entry, Collection<K>> keys) {
        var positions = new HashMap<K, List<Integer>>();
        for (int at = 0; at < entries.size(); at++) {
            for (var key : keys.apply(entries.get(at))) {
                positions.computeIfAbsent(key, any -> new ArrayList<>(1)).add(at);
            }
        }
        positions.replaceAll((key, its) -> List.copyOf(its));
        return new Places<>(keys, HashTreePMap.from(positions));
    }

    /** The same after some entries changed. */
    Places<K> after(Edits edits) {
        var now = positions;
        for (var former : edits.former().entrySet()) {
            for (var key : keys.apply(former.getValue())) {
                var others = new TreeSet<>(now.getOrDefault(key, List.of()));
                others.remove(former.getKey());
                now = now.plus(key, List.copyOf(others));
            }
        }
        for (var added : edits.now().entrySet()) {
            for (var key : keys.apply(added.getValue())) {
                var all = new TreeSet<>(now.getOrDefault(key, List.of()));
                all.add(added.getKey());
                now = now.plus(key, List.copyOf(all));
            }
        }
        return new Places<>(keys, now);
    }

    /** In ascending order; none where there is no such entry. */
    List<Integer> of(K key) {
        return positions.getOrDefault(key, List.of());
    }
}
