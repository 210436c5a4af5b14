package dev.errata.signature;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Some of the signatures of a set, indexed together: those it began with, or some that came later. Immutable. */
final class Level<K> {

    private final List<K> keys;
    private final Map<K, Integer> numbers;
    private final Segment segment;
    /** Numbers that are no longer there, ascending. */
    private final int[] gone;

    private Level(List<K> keys, Map<K, Integer> numbers, Segment segment, int[] gone) {
        this.keys = keys;
        this.numbers = numbers;
        this.segment = segment;
        this.gone = gone;
    }

    static <K> Level<K> of(List<K> keys, List<Plan> plans) {
        var numbers = HashMap.<K, Integer>newHashMap(keys.size());
        for (var key : keys) {
            numbers.put(key, numbers.size());
        }
        return new Level<>(List.copyOf(keys), numbers, new Segment(plans), new int[0]);
    }

    /** How many are still there. */
    int size() {
        return segment.size() - gone.length;
    }

    Segment segment() {
        return segment;
    }

    K key(int number) {
        return keys.get(number);
    }

    boolean isThere(int number) {
        return Arrays.binarySearch(gone, number) < 0;
    }

    Level<K> without(Collection<K> out) {
        var more = out.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .filter(this::isThere)
                .toArray();
        return more.length == 0
                ? this
                : new Level<>(
                        keys,
                        numbers,
                        segment,
                        IntStream.concat(Arrays.stream(gone), Arrays.stream(more))
                                .sorted()
                                .toArray());
    }

    Optional<Plan> plan(K key) {
        return Optional.ofNullable(numbers.get(key)).filter(this::isThere).map(segment::plan);
    }

    /** Tells what is still there, in order. */
    void forEach(BiConsumer<K, Plan> each) {
        for (int number = 0; number < segment.size(); number++) {
            if (isThere(number)) {
                each.accept(keys.get(number), segment.plan(number));
            }
        }
    }

    /** Adds what is still there, in order. */
    void addTo(List<K> allKeys, List<Plan> allPlans) {
        forEach((key, plan) -> {
            allKeys.add(key);
            allPlans.add(plan);
        });
    }
}
