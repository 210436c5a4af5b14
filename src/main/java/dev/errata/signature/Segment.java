package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * An index over some plans. Slides over the line, looks each four letters up among the anchors, compares the anchored literal,
 * then the order of the others, and asks the regex itself only where literals cannot tell. Immutable but for its pool.
 */
final class Segment {

    static final Segment EMPTY = new Segment(List.of());

    private final List<Plan> plans;
    private final int[] owners;
    private final Trail[] trails;
    private final Needle[] anchored;
    private final int[][] pairs;
    private final int[] always;
    private final GramTable ones;
    private final GramTable twos;
    private final GramTable fours;
    private final Pool<Marks> marks;

    Segment(List<Plan> plans) {
        this.plans = List.copyOf(plans);
        var anchors = new ArrayList<Anchor>();
        var numbers = new ArrayList<Integer>();
        var owning = new ArrayList<Integer>();
        var all = new ArrayList<Trail>();
        var unanchored = new ArrayList<Integer>();
        for (int plan = 0; plan < plans.size(); plan++) {
            if (plans.get(plan).always()) {
                unanchored.add(plan);
                continue;
            }
            for (var trail : plans.get(plan).trails()) {
                anchors.add(Anchor.of(trail, Background.shipped()));
                numbers.add(all.size());
                all.add(trail);
                owning.add(plan);
            }
        }
        owners = ints(owning);
        always = ints(unanchored);
        trails = all.toArray(Trail[]::new);
        anchored = new Needle[trails.length];
        pairs = new int[trails.length][];
        for (int i = 0; i < trails.length; i++) {
            int anchor = anchors.get(i).needle();
            anchored[i] = trails[i].needles().get(anchor);
            pairs[i] = otherPairs(trails[i], anchor);
        }
        ones = GramTable.of(1, anchors, numbers);
        twos = GramTable.of(2, anchors, numbers);
        fours = GramTable.of(4, anchors, numbers);
        marks = new Pool<>(() -> new Marks(trails.length, plans.size()));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The rarest pair of each literal that is not the anchored one. */
    private static int[] otherPairs(Trail trail, int anchor) {
        var rarest = new ArrayList<Integer>();
        for (int n = 0; n < trail.needles().size(); n++) {
            var chars = trail.needles().get(n).chars();
            if (n != anchor && chars.length >= 2) {
                rarest.add(rarestPair(chars));
            }
        }
        return ints(rarest);
    }

    private static int rarestPair(char[] chars) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 2 <= chars.length; i++) {
            int common = Background.shipped().commonness(chars, i, 2);
            if (common < least) {
                least = common;
                best = i;
            }
        }
        return LineText.pair(LineText.small(chars[best]), LineText.small(chars[best + 1]));
    }

    int size() {
        return plans.size();
    }

    Plan plan(int number) {
        return plans.get(number);
    }

    /** Adds every plan that matches to the scratch's finds, each once, in no order, its number raised by {@code offset}. */
    void scan(Scratch scratch, int offset) {
        if (plans.isEmpty()) {
            return;
        }
        var line = scratch.line;
        var seen = marks.take();
        seen.nextLine();
        slide(line, seen);
        for (int i = 0; i < seen.count(); i++) {
            int trail = seen.candidate(i);
            int plan = owners[trail];
            if (!seen.isDone(plan) && runsThrough(trail, line)) {
                seen.done(plan);
                find(plan, scratch, offset);
            }
        }
        for (int plan : always) {
            if (plans.get(plan).mayBeIn(line)) {
                find(plan, scratch, offset);
            }
        }
        marks.give(seen);
    }

    private void find(int plan, Scratch scratch, int offset) {
        if (plans.get(plan).find(scratch.line, scratch.threads, scratch.found)) {
            scratch.finds.add(offset + plan, scratch.found);
        }
    }

    private void slide(LineText line, Marks seen) {
        var small = line.chars(true);
        boolean withOnes = !ones.isEmpty();
        boolean withTwos = !twos.isEmpty();
        long gram = 0;
        for (int i = 0; i < line.length(); i++) {
            gram = (gram << Character.SIZE) | small[i];
            if (i >= 3 && fours.mayHold(gram)) {
                look(fours, gram, i, line, seen);
            }
            if (withTwos && i >= 1 && twos.mayHold(gram & 0xFFFF_FFFFL)) {
                look(twos, gram & 0xFFFF_FFFFL, i, line, seen);
            }
            if (withOnes && ones.mayHold(gram & 0xFFFFL)) {
                look(ones, gram & 0xFFFFL, i, line, seen);
            }
        }
    }

    private void look(GramTable table, long gram, int at, LineText line, Marks seen) {
        int slot = table.slot(gram);
        if (slot < 0) {
            return;
        }
        for (int posting = table.from(slot); posting < table.to(slot); posting++) {
            int trail = table.trail(posting);
            line.worked(1);
            if (!seen.isSeen(trail) && anchored[trail].isAt(line, at - table.reach(posting))) {
                seen.add(trail);
            }
        }
    }

    private boolean runsThrough(int trail, LineText line) {
        for (int pair : pairs[trail]) {
            if (!line.mayHold(pair)) {
                return false;
            }
        }
        // Its one literal has been seen already.
        return trails[trail].needles().size() == 1 || trails[trail].runsThrough(line);
    }
}
