package dev.errata.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of a list that two changed: who moved what was there has the say, and what either added stands behind what it was added
 * behind. Pure.
 *
 * @param keys in that order
 * @param disputed whether both moved things, each in another way: then the first has the say
 */
record Sequence(List<String> keys, boolean disputed) {

    private static final String START = "";

    Sequence {
        keys = List.copyOf(keys);
    }

    /** @param stay keys of all that the merged list has */
    static Sequence of(List<String> base, List<String> mine, List<String> theirs, Set<String> stay) {
        var before = common(base, base, mine, theirs);
        var mineMoved = !common(mine, base, mine, theirs).equals(before);
        var theirsMoved = !common(theirs, base, mine, theirs).equals(before);
        var disputed = mineMoved
                && theirsMoved
                && !common(mine, base, mine, theirs).equals(common(theirs, base, mine, theirs));

        var old = Set.copyOf(base);
        var lead = mineMoved ? mine : theirsMoved ? theirs : base;
        var skeleton = new LinkedHashSet<String>();
        for (var keys : List.of(lead, mine, theirs)) {
            keys.stream().filter(old::contains).filter(stay::contains).forEach(skeleton::add);
        }
        return new Sequence(
                woven(skeleton, additions(mine, skeleton, stay), additions(theirs, skeleton, stay)), disputed);
    }

    private static List<String> common(List<String> keys, List<String> base, List<String> mine, List<String> theirs) {
        var all = new LinkedHashSet<>(keys);
        all.retainAll(Set.copyOf(base));
        all.retainAll(Set.copyOf(mine));
        all.retainAll(Set.copyOf(theirs));
        return List.copyOf(all);
    }

    /** What was added, by what of the skeleton it stands behind. */
    private static Map<String, List<String>> additions(List<String> keys, Set<String> skeleton, Set<String> stay) {
        var additions = new HashMap<String, List<String>>();
        var anchor = START;
        for (var key : keys) {
            if (skeleton.contains(key)) {
                anchor = key;
            } else if (stay.contains(key)) {
                additions.computeIfAbsent(anchor, any -> new ArrayList<>()).add(key);
            }
        }
        return additions;
    }

    private static List<String> woven(
            Set<String> skeleton, Map<String, List<String>> mine, Map<String, List<String>> theirs) {
        var woven = new LinkedHashSet<String>();
        var anchors = new ArrayList<String>();
        anchors.add(START);
        anchors.addAll(skeleton);
        for (var anchor : anchors) {
            if (!anchor.equals(START)) {
                woven.add(anchor);
            }
            var some = mine.getOrDefault(anchor, List.of());
            var others = theirs.getOrDefault(anchor, List.of());
            // Whoever is called the first: the result must not hang on that.
            boolean first = String.join("\0", some).compareTo(String.join("\0", others)) <= 0;
            woven.addAll(first ? some : others);
            woven.addAll(first ? others : some);
        }
        return List.copyOf(woven);
    }
}
