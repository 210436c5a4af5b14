package dev.errata.signature;

import java.util.Arrays;

/** How long one paste takes, from its first line to its last. */
final class Latencies {

    private static final int MATCHING = 10;

    private final SignatureSet<Integer> set;
    private final Stream stream;

    Latencies(BenchSetting setting) {
        set = Contender.OurSet.of(setting.regexes()).set();
        stream = setting.stream(MATCHING, 50_000);
    }

    void print() {
        EngineBench.say("%n| a paste, one line in ten matching | median | p99 |%n| --- | --- | --- |");
        print(1, 40_000);
        print(50, 4_000);
        print(5_000, 200);
    }

    private void print(int lines, int pastes) {
        var taken = new double[pastes];
        for (int paste = -pastes / 2; paste < pastes; paste++) {
            int from = (int) ((long) Math.abs(paste) * lines % (stream.size() - lines + 1));
            long before = System.nanoTime();
            for (int i = from; i < from + lines; i++) {
                set.scan(stream.line(i));
            }
            if (paste >= 0) {
                taken[paste] = (System.nanoTime() - before) / 1e3;
            }
        }
        Arrays.sort(taken);
        EngineBench.say(
                "| %,d lines | %.3g µs | %.3g µs |",
                lines, taken[taken.length / 2], taken[(int) (taken.length * 0.99)]);
    }
}
