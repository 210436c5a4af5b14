package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

/** Lines of 4 KB made to hurt: of regexes' own literals, and stuffed with texts that many match at once. */
final class Attacked {

    private static final int LINE = 4096;
    private static final int REGEXES = 200;
    private static final int TIMES = 5;

    private Attacked() {}

    static void print(BenchSetting setting) {
        var set = Contender.OurSet.of(setting.regexes()).set();
        var random = new Random(23);
        var lines = new ArrayList<String>();
        for (int i = 0; i < REGEXES; i++) {
            var regex = setting.regexes().get(random.nextInt(setting.regexes().size()));
            lines.addAll(AttackCost.lines(RegexReader.read(regex)));
        }
        var taken =
                lines.stream().mapToDouble(line -> millis(set, line)).sorted().toArray();
        var stuffed = new StringBuilder();
        while (stuffed.length() < LINE) {
            var regex = setting.regexes().get(random.nextInt(setting.regexes().size()));
            stuffed.append(Sample.of(RegexReader.read(regex))).append(' ');
        }
        var full = stuffed.substring(0, LINE);
        EngineBench.say(
                "%d attack lines of 4 KB: median %.3f ms, p99 %.3f ms, worst %.3f ms. One in which %d match: %.3f ms.",
                taken.length,
                taken[taken.length / 2],
                taken[(int) (taken.length * 0.99)],
                taken[taken.length - 1],
                set.scan(full).size(),
                millis(set, full));
    }

    private static double millis(SignatureSet<Integer> set, String line) {
        var taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = Clocked.cpu();
            set.scan(line);
            taken[i] = (Clocked.cpu() - before) / 1e6;
        }
        return Arrays.stream(taken).sorted().toArray()[TIMES / 2];
    }
}
