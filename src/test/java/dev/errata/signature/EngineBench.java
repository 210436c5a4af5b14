package dev.errata.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The set beside everything else that can answer the same question, in one run: prints tables in Markdown.
 *
 * <pre>{@code
 * ./errata bench engine             # some minutes
 * ./errata bench engine full        # all sizes, all engines, twice the rounds
 * ./errata bench engine ours 2500   # the set and Hyperscan, at the sizes named
 * ./errata bench engine counting    # the set that counts what each regex costs, beside the one that does not
 * }</pre>
 */
public final class EngineBench {

    static final int STREAM = 60_000;
    private static final int AGREED = 400;
    /** Rounds for a difference of some percent. */
    private static final int COUNTED = 41;

    /** More than these Hyperscan does not compile in any time that one would wait. */
    private static final int MOST_NATIVE = 10_000;

    private static final int MOST_LOOPED = 10_000;

    private final Optional<Hyperscan.Functions> hyperscan;
    private final boolean alone;
    private final Clocked clocked;

    private EngineBench(boolean alone, boolean full) {
        this.alone = alone;
        hyperscan = Hyperscan.library();
        clocked = full ? new Clocked(9, 500_000_000) : new Clocked(5, 300_000_000);
    }

    public static void main(String[] args) {
        var mode = args.length == 0 ? "quick" : args[0];
        boolean full = mode.equals("full");
        var sizes = full ? List.of(1_000, 2_500, 10_000, 100_000) : List.of(1_000, 2_500);
        var chosen = Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        var bench = new EngineBench(mode.equals("ours"), full);
        say("Regexes: %s.", BenchRegexes.atHand().origin());
        say(
                "%s",
                bench.hyperscan
                        .map(functions -> "Hyperscan is " + functions.version() + ".")
                        .orElse("No libhs.so.5 here (Debian: libhyperscan5): Hyperscan is left out."));
        for (int size : chosen.isEmpty() ? sizes : chosen) {
            if (mode.equals("counting")) {
                say("%n### %,d regexes", size);
                var setting = BenchSetting.of(size, bench.hyperscan);
                Counted.print(setting, new Clocked(COUNTED, 100_000_000));
                Counted.printTrials(setting);
            } else {
                bench.run(size);
            }
        }
    }

    private void run(int size) {
        var setting = BenchSetting.of(size, hyperscan);
        var streams = new LinkedHashMap<Integer, Stream>();
        for (int percent : List.of(0, 1, 10)) {
            streams.put(percent, setting.stream(percent, STREAM));
        }
        var stream = streams.get(1);
        say(
                "%n### %,d regexes, lines of %d characters (%d broad regexes left out)%n",
                size, stream.bytes(0, STREAM) / STREAM, setting.broad());
        var contenders = contenders(setting.regexes());
        agree(contenders, setting.stream(100, AGREED));
        var measured = new LinkedHashMap<Integer, Map<String, Double>>();
        streams.forEach((percent, lines) -> measured.put(percent, clocked.nanosPerLine(contenders, lines)));
        say("| engine | MB/s, 0 %% match | 1 %% | 10 %% | lines/s, 1 %% | against the set, 1 %% |");
        say("| --- | --- | --- | --- | --- | --- |");
        double ours = measured.get(1).values().iterator().next();
        double length = (double) stream.bytes(0, STREAM) / STREAM;
        for (var name : measured.get(1).keySet()) {
            double nanos = measured.get(1).get(name);
            say(
                    "| %s | %s | %s | %s | %,.0f | %.3g |",
                    name,
                    rate(length, measured.get(0).get(name)),
                    rate(length, nanos),
                    rate(length, measured.get(10).get(name)),
                    1e9 / nanos,
                    ours / nanos);
        }
        new Latencies(setting).print();
        new Building(setting).print();
        Attacked.print(setting);
    }

    private static String rate(double length, double nanos) {
        return String.format(Locale.ROOT, "%.3g", length * 1000 / nanos);
    }

    private List<Contender> contenders(List<String> regexes) {
        var contenders = new ArrayList<Contender>();
        contenders.add(Contender.OurSet.of(regexes));
        if (!alone && regexes.size() <= MOST_LOOPED) {
            contenders.add(Loops.Java.of(regexes));
            contenders.add(Loops.Re2.of(regexes));
        }
        if (!alone) {
            contenders.add(new TrieAndConfirm(regexes));
        }
        if (hyperscan.isPresent() && regexes.size() <= MOST_NATIVE) {
            long before = Clocked.cpu();
            var compiled = hyperscan.get().compile(regexes);
            say(
                    "Hyperscan compiled in %.1f s of CPU to %,d KiB.%n",
                    (Clocked.cpu() - before) / 1e9, compiled.databaseBytes() / 1024);
            contenders.add(compiled);
            contenders.add(compiled.silent());
            contenders.add(hyperscan
                    .get()
                    .compileLiterals(regexes.stream()
                            .flatMap(regex -> TrieAndConfirm.literals(regex).stream())
                            .distinct()
                            .toList()));
        }
        return contenders;
    }

    /** Lines that match, where engines could differ: all that answer the whole question must give one answer. */
    private static void agree(List<Contender> contenders, Stream lines) {
        int some = contenders.getFirst() instanceof Contender.OurSet(var set) && set.size() > 2_500 ? 40 : lines.size();
        long ours = contenders.getFirst().scan(lines, 0, some);
        for (var contender : contenders) {
            if (!contender.name().contains("literals") && !contender.name().contains("no callback")) {
                boolean same = contender.scan(lines, 0, some) == ours;
                if (!same) {
                    say("%s finds something else on %d matching lines.", contender.name(), some);
                }
            }
        }
        say("On %d matching lines all that name ids name the same ones, unless said above.%n", some);
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
