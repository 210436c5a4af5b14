package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An index over some plans. Watches the line for one literal of each trail, then looks at the order of all of them, and asks the
 * regex itself only where literals cannot tell. Immutable but for its pool.
 */
final class Segment {

    static final Segment EMPTY = new Segment(List.of());

    private final List<Plan> plans;
    private final int[] always;
    private final Watch watch;
    /** The trails in the order in which they are watched for, and of each its number in the order of the plans. */
    private final Trails trails;

    private final int[] ranks;
    private final int[] owners;
    /** Whether literals decide for the trail's plan. */
    private final boolean[] plain;

    private final Pool<Marks> marks;

    Segment(List<Plan> plans) {
        this.plans = List.copyOf(plans);
        var choice = new Choice(Background.shipped());
        var unanchored = new ArrayList<Integer>();
        var waiting = new ArrayList<Waiting>();
        for (int plan = 0; plan < plans.size(); plan++) {
            if (plans.get(plan).always()) {
                unanchored.add(plan);
                continue;
            }
            for (var trail : plans.get(plan).trails()) {
                waiting.add(new Waiting(choice.watchword(trail), trail, plan, waiting.size()));
            }
        }
        waiting.sort(Comparator.comparingInt((Waiting it) -> -it.word.size())
                .thenComparingLong(it -> it.word.key())
                .thenComparing(it -> it.word.literal())
                .thenComparing(it -> it.word.folded())
                .thenComparingInt(it -> it.rank));
        always = unanchored.stream().mapToInt(Integer::intValue).toArray();
        var shared = waiting.stream().map(it -> choice.shared(it.trail)).toList();
        trails = new Trails(shared);
        plain = new boolean[waiting.size()];
        ranks = waiting.stream().mapToInt(Waiting::rank).toArray();
        owners = waiting.stream().mapToInt(Waiting::plan).toArray();
        var words = new ArrayList<Watchword>();
        var froms = new int[waiting.size() + 1];
        for (int i = 0; i < waiting.size(); i++) {
            var word = waiting.get(i).word;
            if (words.isEmpty() || !words.getLast().equals(word)) {
                froms[words.size()] = i;
                words.add(word);
            }
            plain[i] = plans.get(waiting.get(i).plan).plain();
        }
        froms[words.size()] = waiting.size();
        var company = new Company(shared, waiting.stream().map(Waiting::word).toList(), choice);
        watch = new Watch(words, Arrays.copyOf(froms, words.size() + 1), company);
        marks = new Pool<>(() -> new Marks(words.size(), plans.size(), trails.literals()));
    }

    private record Waiting(Watchword word, Trail trail, int plan, int rank) {}

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
        watch.look(line, seen);
        for (int i = 0; i < seen.candidates(); i++) {
            scratch.meter.look(line);
            consider(seen.candidate(i), seen, scratch, offset);
            note(owners[seen.candidate(i)], seen, scratch);
        }
        for (int i = 0; i < seen.matches(); i++) {
            int plan = seen.plan(i);
            int start = seen.start(plan);
            scratch.found.set(start, trails.get(seen.trail(plan)).end(line, start));
            scratch.finds.add(offset + plan, scratch.found);
        }
        for (int plan : always) {
            if (plans.get(plan).mayBeIn(line)) {
                scratch.meter.look(line);
                judge(plan, scratch, offset);
                note(plan, seen, scratch);
            }
        }
        marks.give(seen);
    }

    private void consider(int candidate, Marks seen, Scratch scratch, int offset) {
        int plan = owners[candidate];
        if (!plain[candidate] && seen.isDone(plan)) {
            return;
        }
        int start = trails.start(candidate, seen.places(), seen.line(), scratch.line);
        if (start == Needle.ABSENT) {
            return;
        }
        if (plain[candidate]) {
            seen.match(plan, candidate, ranks[candidate], start);
        } else {
            seen.done(plan);
            judge(plan, scratch, offset);
        }
    }

    private void note(int plan, Marks seen, Scratch scratch) {
        if (scratch.meter.isNotable(scratch.line)) {
            scratch.meter.note(
                    scratch.line, seen.isFirstNote(plan), plans.get(plan).tally());
        }
    }

    private void judge(int plan, Scratch scratch, int offset) {
        if (plans.get(plan).judge(scratch.line, scratch.threads, scratch.found)) {
            scratch.finds.add(offset + plan, scratch.found);
        }
    }
}
