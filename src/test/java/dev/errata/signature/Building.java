package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a set costs before anybody asks it: time to build, room on the heap, and time to change. */
final class Building {

    private static final int TIMES = 3;
    private static final int EDITS = 2_000;

    private final List<Signature<Integer>> signatures;

    Building(BenchSetting setting) {
        var regexes = setting.regexes();
        signatures = IntStream.range(0, regexes.size())
                .mapToObj(i -> new Signature<>(i, regexes.get(i)))
                .toList();
    }

    void print() {
        var seconds = new double[TIMES];
        long before = used();
        var set = SignatureSet.<Integer>compile(List.of());
        for (int i = 0; i < TIMES; i++) {
            set = SignatureSet.compile(List.of());
            before = used();
            long start = System.nanoTime();
            set = SignatureSet.compile(signatures);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        long heap = used() - before;
        EngineBench.say(
                "%nBuilt in %.2f s (the first time %.2f s), %,d KiB of heap. A signature more: %s; one changed: %s.",
                Clocked.median(seconds), seconds[0], heap / 1024, edits(set, true), edits(set, false));
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String edits(SignatureSet<Integer> set, boolean more) {
        var taken = new ArrayList<Double>();
        var edited = set;
        for (int i = 0; i < EDITS; i++) {
            int key = more ? set.size() + i : (int) ((long) i * set.size() / EDITS);
            long start = Clocked.cpu();
            edited = edited.with(
                    List.of(new Signature<>(
                            key, "edited " + i + " times.*" + BenchWords.madeUp(new java.util.Random(i)))),
                    List.of());
            taken.add((Clocked.cpu() - start) / 1e6);
        }
        var sorted = taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                java.util.Locale.ROOT,
                "%.2f ms median, %.1f ms worst of %d",
                sorted[EDITS / 2],
                sorted[EDITS - 1],
                EDITS);
    }
}
