package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many regexes, searched for in a line at one go, with exactly the results of asking {@code java.util.regex} for each in turn.
 *
 * <p>Immutable and safe to share among threads. A line without hits leaves nothing for the garbage collector. The work is
 * linear in the line, whatever it holds.
 *
 * @param <K> what signatures are known as; needs equality and a hash
 */
public final class SignatureSet<K> {

    /** Edits that are kept beside the base before all is indexed anew; more for a larger base, which costs more to index. */
    private static final int EDITS = 64;

    private final List<K> baseKeys;
    private final Map<K, Integer> baseNumbers;
    private final Segment base;
    private final List<K> newKeys;
    private final Segment news;
    /** Numbers in the base that are no longer there, ascending. */
    private final int[] gone;

    private final Map<K, Verdict.Refused> refused;
    private final boolean counting;

    private SignatureSet(List<K> keys, Segment base, Map<K, Verdict.Refused> refused, boolean counting) {
        this(keys, numbers(keys), base, List.of(), Segment.EMPTY, new int[0], refused, counting);
    }

    private SignatureSet(
            List<K> baseKeys,
            Map<K, Integer> baseNumbers,
            Segment base,
            List<K> newKeys,
            Segment news,
            int[] gone,
            Map<K, Verdict.Refused> refused,
            boolean counting) {
        this.baseKeys = baseKeys;
        this.baseNumbers = baseNumbers;
        this.base = base;
        this.newKeys = newKeys;
        this.news = news;
        this.gone = gone;
        this.refused = Collections.unmodifiableMap(refused);
        this.counting = counting;
    }

    private static <K> Map<K, Integer> numbers(List<K> keys) {
        var numbers = HashMap.<K, Integer>newHashMap(keys.size());
        for (var key : keys) {
            numbers.put(key, numbers.size());
        }
        return numbers;
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
        return new SignatureSet<>(List.copyOf(keys), new Segment(plans), refused, false);
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
        return new SignatureSet<>(baseKeys, baseNumbers, base, newKeys, news, gone, refused, true);
    }

    /**
     * The same set, which goes on counting where another is.
     *
     * @param was what a signature is known as in {@code former}; what has another regex there counts from nothing
     */
    public SignatureSet<K> countingOn(SignatureSet<K> former, Function<K, Optional<K>> was) {
        for (int number = 0; number < base.size(); number++) {
            var plan = base.plan(number);
            was.apply(baseKeys.get(number)).flatMap(former::plan).ifPresent(it -> plan.countOn(it, true));
        }
        for (int number = 0; number < news.size(); number++) {
            var plan = news.plan(number);
            was.apply(newKeys.get(number)).flatMap(former::plan).ifPresent(it -> plan.countOn(it, true));
        }
        return counting();
    }

    /** The same set, which counts nothing. */
    public SignatureSet<K> quiet() {
        return new SignatureSet<>(baseKeys, baseNumbers, base, newKeys, news, gone, refused, false);
    }

    /** What one signature cost while it was counted. */
    public Cost costOf(K key) {
        return plan(key).map(it -> it.tally().cost()).orElse(Cost.NONE);
    }

    private Optional<Plan> plan(K key) {
        var number = baseNumbers.get(key);
        if (number != null && isThere(number)) {
            return Optional.of(base.plan(number));
        }
        int among = newKeys.indexOf(key);
        return among < 0 ? Optional.empty() : Optional.of(news.plan(among));
    }

    /** What each signature cost while it was counted, without those that cost nothing. */
    public Map<K, Cost> costs() {
        var costs = new HashMap<K, Cost>();
        for (int number = 0; number < base.size(); number++) {
            if (isThere(number)) {
                note(costs, baseKeys.get(number), base.plan(number));
            }
        }
        for (int number = 0; number < news.size(); number++) {
            note(costs, newKeys.get(number), news.plan(number));
        }
        return costs;
    }

    private static <K> void note(Map<K, Cost> costs, K key, Plan plan) {
        var cost = plan.tally().cost();
        if (cost.isKnown()) {
            costs.put(key, cost);
        }
    }

    /** Those that are not searched for, and why; in the order in which they came. */
    public Map<K, Verdict.Refused> refused() {
        return refused;
    }

    /** How many signatures are searched for. */
    public int size() {
        return base.size() - gone.length + news.size();
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
        base.scan(scratch, 0);
        news.scan(scratch, base.size());
        return scratch.finds.isEmpty() ? List.of() : hits(scratch.finds);
    }

    private List<Hit<K>> hits(Finds finds) {
        var hits = new ArrayList<Hit<K>>();
        for (int place : finds.ascending()) {
            int number = finds.number(place);
            if (counting) {
                (number >= base.size() ? news.plan(number - base.size()) : base.plan(number))
                        .tally()
                        .hit();
            }
            if (number >= base.size()) {
                hits.add(new Hit<>(newKeys.get(number - base.size()), finds.start(place), finds.end(place)));
            } else if (isThere(number)) {
                hits.add(new Hit<>(baseKeys.get(number), finds.start(place), finds.end(place)));
            }
        }
        return List.copyOf(hits);
    }

    private boolean isThere(int baseNumber) {
        return Arrays.binarySearch(gone, baseNumber) < 0;
    }

    /**
     * This set without {@code removed}, and with {@code added} at its end in place of any of the same keys. Equal in every way
     * to compiling that list anew; yet the cost of a small edit does not depend on the size of this set, but for one edit in
     * many, which indexes (and does not parse) everything again.
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
        for (int i = 0; i < newKeys.size(); i++) {
            if (!out.contains(newKeys.get(i))) {
                keys.add(newKeys.get(i));
                plans.add(news.plan(i));
            }
        }
        int kept = keys.size();
        plan(added, keys, plans, stillRefused);
        for (int i = kept; i < keys.size(); i++) {
            var plan = plans.get(i);
            // The former stays in the base, where it is still looked for.
            plan(keys.get(i)).ifPresent(it -> plan.countOn(it, false));
        }
        var lost = without(out);
        if (keys.size() + lost.length > EDITS + 4 * Math.sqrt(base.size())) {
            return merged(lost, keys, plans, stillRefused);
        }
        return new SignatureSet<>(
                baseKeys, baseNumbers, base, List.copyOf(keys), new Segment(plans), lost, stillRefused, counting);
    }

    private int[] without(Collection<K> out) {
        var more = out.stream()
                .map(baseNumbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .filter(this::isThere);
        return IntStream.concat(Arrays.stream(gone), more).sorted().toArray();
    }

    private SignatureSet<K> merged(
            int[] lost, List<K> addedKeys, List<Plan> addedPlans, Map<K, Verdict.Refused> stillRefused) {
        var keys = new ArrayList<K>();
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < base.size(); i++) {
            if (Arrays.binarySearch(lost, i) < 0) {
                keys.add(baseKeys.get(i));
                plans.add(base.plan(i));
            }
        }
        keys.addAll(addedKeys);
        plans.addAll(addedPlans);
        return new SignatureSet<>(List.copyOf(keys), new Segment(plans), stillRefused, counting);
    }
}
