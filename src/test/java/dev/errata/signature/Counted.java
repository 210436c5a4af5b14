package dev.errata.signature;

import java.util.List;

/** What counting costs: the same set with and without, and once more without, which tells how far the machine can be trusted. */
final class Counted {

    private Counted() {}

    static void print(BenchSetting setting, Clocked clocked) {
        var set = Contender.OurSet.of(setting.regexes()).set();
        var contenders = List.<Contender>of(
                new Named("quiet", set), new Named("counting", set.counting()), new Named("quiet again", set));
        EngineBench.say("%n| matching | quiet, ns a line | counting | counting / quiet | quiet again / quiet |");
        EngineBench.say("| --- | --- | --- | --- | --- |");
        for (int percent : List.of(0, 1, 10, 100)) {
            var nanos = clocked.nanosPerLine(contenders, setting.stream(percent, EngineBench.STREAM));
            double quiet = nanos.get("quiet");
            EngineBench.say(
                    "| %d %% | %.0f | %.0f | %.3f | %.3f |",
                    percent,
                    quiet,
                    nanos.get("counting"),
                    nanos.get("counting") / quiet,
                    nanos.get("quiet again") / quiet);
        }
    }

    /** What trials say of the regexes, and what they take. */
    static void printTrials(BenchSetting setting) {
        long before = Clocked.cpu();
        var work = setting.regexes().stream()
                .mapToLong(regex -> AttackCost.of(regex).work())
                .sorted()
                .toArray();
        EngineBench.say(
                "%nTried on hostile lines, half cost up to %,d, 99 %% up to %,d, the dearest %,d; %.2f ms of CPU for each.",
                work[work.length / 2],
                work[work.length * 99 / 100],
                work[work.length - 1],
                (Clocked.cpu() - before) / 1e6 / work.length);
    }

    private record Named(String name, SignatureSet<Integer> set) implements Contender {

        @Override
        public long scan(Stream stream, int from, int to) {
            return new OurSet(set).scan(stream, from, to);
        }
    }
}
