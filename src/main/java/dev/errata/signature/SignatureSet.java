package dev.errata.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Many regexes, searched for in a line at one go, with exactly the results of asking {@code java.util.regex} for each in turn.
 *
 * <p>Immutable and safe to share among threads. A line without hits leaves nothing for the garbage collector. The work is
 * linear in the line, whatever it holds.
 *
 * @param <K> what signatures are known as; needs equality and a hash
 */
public final class SignatureSet<K> {

    /** So many that came last are indexed anew with each edit. */
    private static final int YOUNGEST = 64;

    /** A level of edits is as many times as large as the next, or is indexed anew with it: so there are few of them, and each edit is
     * indexed few times. */
    private static final int RATIO = 8;

    /** What was compiled at first, and what came since: the older before the younger, each but the first larger than the next. */
    private final List<Level<K>> levels;

    private final Map<K, Verdict.Refused> refused;

    private final boolean counting;

    private SignatureSet(List<Level<K>> levels, Map<K, Verdict.Refused> refused, boolean counting) {
        this.levels = List.copyOf(levels);
        this.refused = Collections.unmodifiableMap(refused);
        this.counting = counting;
    }

    /**
     * Compiles signatures, in order. Those that the dialect refuses are left out and listed.
     *
     * @throws IllegalArgumentException if two have the same key
     */
    public static <K> SignatureSet<K> compile(Collection<Signature<K>> signatures) {
        var keys = new ArrayList<K>();
        var plans = new ArrayList<Plan>();
        var refused = new LinkedHashMap<K, Verdict.Refused>();
        plan(signatures, keys, plans, refused);
        return new SignatureSet<>(List.of(Level.of(keys, plans)), refused, false);
    }

    private static <K> void plan(
            Collection<Signature<K>> signatures, List<K> keys, List<Plan> plans, Map<K, Verdict.Refused> refused) {
        var known = new HashSet<K>();
        for (var signature : signatures) {
            if (!known.add(signature.key())) {
                throw new IllegalArgumentException("two signatures with the key " + signature.key());
            }
            try {
                plans.add(Plan.of(signature.regex()));
                keys.add(signature.key());
            } catch (RefusedRegex refusal) {
                refused.put(signature.key(), refusal.verdict());
            }
        }
    }

    /** The same set, which counts what each signature costs; so does what is made of it by {@link #with}. */
    public SignatureSet<K> counting() {
        return new SignatureSet<>(levels, refused, true);
    }

    /**
     * The same set, which goes on counting where another is.
     *
     * @param was what a signature is known as in {@code former}; what has another regex there counts from nothing
     */
    public SignatureSet<K> countingOn(SignatureSet<K> former, Function<K, Optional<K>> was) {
        for (var level : levels) {
            level.forEach((key, plan) -> was.apply(key).flatMap(former::plan).ifPresent(it -> plan.countOn(it, true)));
        }
        return counting();
    }

    /** The same set, which counts nothing. */
    public SignatureSet<K> quiet() {
        return new SignatureSet<>(levels, refused, false);
    }

    /** What one signature cost while it was counted. */
    public Cost costOf(K key) {
        return plan(key).map(it -> it.tally().cost()).orElse(Cost.NONE);
    }

    private Optional<Plan> plan(K key) {
        return levels.stream().flatMap(level -> level.plan(key).stream()).findFirst();
    }

    /** What each signature cost while it was counted, without those that cost nothing. */
    public Map<K, Cost> costs() {
        var costs = new HashMap<K, Cost>();
        for (var level : levels) {
            level.forEach((key, plan) -> {
                var cost = plan.tally().cost();
                if (cost.isKnown()) {
                    costs.put(key, cost);
                }
            });
        }
        return costs;
    }

    /** Those that are not searched for, and why; in the order in which they came. */
    public Map<K, Verdict.Refused> refused() {
        return refused;
    }

    /** How many signatures are searched for. */
    public int size() {
        return levels.stream().mapToInt(Level::size).sum();
    }

    /**
     * Finds every signature that matches somewhere in a line, each at its first match, in the order of the set.
     *
     * @param line without line terminators (LF, CR, U+0085, U+2028, U+2029); with some it is searched, but {@code $} and
     *     {@code .*} see one line
     */
    public List<Hit<K>> scan(CharSequence line) {
        var scratch = Scratch.POOL.take();
        try {
            return scan(line, scratch);
        } finally {
            Scratch.POOL.give(scratch);
        }
    }

    /** The work that scanning a line takes, in characters, postings and instructions looked at. */
    long work(CharSequence line) {
        var scratch = Scratch.POOL.take();
        try {
            var _ = scan(line, scratch);
            return scratch.line.work();
        } finally {
            Scratch.POOL.give(scratch);
        }
    }

    private List<Hit<K>> scan(CharSequence line, Scratch scratch) {
        scratch.line.load(line);
        scratch.finds.clear();
        scratch.meter.begin(scratch.line, counting);
        int offset = 0;
        for (int i = 0; i < levels.size(); i++) {
            var segment = levels.get(i).segment();
            segment.scan(scratch, offset);
            offset += segment.size();
        }
        return scratch.finds.isEmpty() ? List.of() : hits(scratch.finds);
    }

    private List<Hit<K>> hits(Finds finds) {
        var hits = new ArrayList<Hit<K>>();
        var level = levels.getFirst();
        int at = 0;
        int offset = 0;
        for (int place : finds.ascending()) {
            int number = finds.number(place);
            while (number - offset >= level.segment().size()) {
                offset += level.segment().size();
                level = levels.get(++at);
            }
            if (level.isThere(number - offset)) {
                if (counting) {
                    level.segment().plan(number - offset).tally().hit();
                }
                hits.add(new Hit<>(level.key(number - offset), finds.start(place), finds.end(place)));
            }
        }
        return List.copyOf(hits);
    }

    /**
     * This set without {@code removed}, and with {@code added} at its end in place of any of the same keys. Equal in every way
     * to compiling that list anew; yet the cost of an edit does not depend on the size of this set, and hardly on the number of edits
     * before it. What was compiled at first stays as it is: after many edits a set that is compiled anew is the quicker to search.
     *
     * @throws IllegalArgumentException if two of the added have the same key
     */
    public SignatureSet<K> with(Collection<Signature<K>> added, Collection<K> removed) {
        var out = new HashSet<K>(removed);
        added.forEach(signature -> out.add(signature.key()));
        var stillRefused = new LinkedHashMap<>(refused);
        stillRefused.keySet().removeAll(out);
        var keys = new ArrayList<K>();
        var plans = new ArrayList<Plan>();
        plan(added, keys, plans, stillRefused);
        for (int i = 0; i < keys.size(); i++) {
            var plan = plans.get(i);
            // The former stays where it is, and is still looked for.
            plan(keys.get(i)).ifPresent(it -> plan.countOn(it, false));
        }
        var now = new ArrayList<Level<K>>();
        levels.forEach(level -> now.add(level.without(out)));
        now.subList(1, now.size()).removeIf(level -> level.size() == 0);
        if (!keys.isEmpty()) {
            now.add(youngest(now, keys, plans));
        }
        return new SignatureSet<>(now, stillRefused, counting);
    }

    /** The added, together with those at the end of the others that are not much larger, which are taken away there. */
    private static <K> Level<K> youngest(List<Level<K>> others, List<K> addedKeys, List<Plan> addedPlans) {
        int added = addedKeys.size();
        int from = others.size();
        while (from > 1 && others.get(from - 1).size() < Math.max(YOUNGEST, RATIO * added)) {
            from--;
            added += others.get(from).size();
        }
        var keys = new ArrayList<K>();
        var plans = new ArrayList<Plan>();
        var merged = others.subList(from, others.size());
        merged.forEach(level -> level.addTo(keys, plans));
        merged.clear();
        keys.addAll(addedKeys);
        plans.addAll(addedPlans);
        return Level.of(keys, plans);
    }
}
