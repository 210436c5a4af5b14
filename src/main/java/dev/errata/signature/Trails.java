package dev.errata.signature;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The trails of a segment, in flat arrays as far as it takes to tell that a line has no match. Immutable. */
final class Trails {

    private final List<Trail> trails;
    private final Needle[] needles;
    /** Where the literals of each trail begin; those of the next begin where they end. */
    private final int[] froms;
    /** The number of each literal, and how far behind the place of the one before it may be: its length, and the least gap. */
    private final int[] numbers;

    private final int[] steps;

    /** @param trails that share their literals */
    Trails(List<Trail> trails) {
        this.trails = List.copyOf(trails);
        var known = new IdentityHashMap<Needle, Integer>();
        var all = new ArrayList<Needle>();
        froms = new int[trails.size() + 1];
        int size = trails.stream().mapToInt(trail -> trail.needles().size()).sum();
        numbers = new int[size];
        steps = new int[size];
        int at = 0;
        for (int trail = 0; trail < trails.size(); trail++) {
            froms[trail] = at;
            int step = 0;
            var its = trails.get(trail).needles();
            for (int i = 0; i < its.size(); i++) {
                var needle = its.get(i);
                numbers[at] = known.computeIfAbsent(needle, it -> {
                    all.add(it);
                    return all.size() - 1;
                });
                steps[at++] =
                        i == 0 ? 0 : step + trails.get(trail).gaps().get(i).least();
                step = needle.length();
            }
        }
        froms[trails.size()] = at;
        needles = all.toArray(Needle[]::new);
    }

    int literals() {
        return needles.length;
    }

    Trail get(int trail) {
        return trails.get(trail);
    }

    /** Where a trail's first literal first begins if the line has all of them in order, or {@link Needle#ABSENT}. */
    int start(int trail, Places places, int stamp, LineText line) {
        int from = froms[trail];
        int to = froms[trail + 1];
        int start = places.first(needles[numbers[from]], numbers[from], stamp, line, 0);
        int at = start;
        for (int i = from + 1; i < to && at != Needle.ABSENT; i++) {
            at = places.first(needles[numbers[i]], numbers[i], stamp, line, at + steps[i]);
        }
        return at == Needle.ABSENT ? Needle.ABSENT : start;
    }
}
