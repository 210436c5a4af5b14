package dev.errata.signature;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Contenders on one stream, in turns, so that whatever else the machine does falls upon all of them; by the CPU time of this thread,
 * medians over the rounds.
 */
final class Clocked {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int rounds;
    private final long turn;

    /** @param turn how long each may take in a round, in nanoseconds of CPU */
    Clocked(int rounds, long turn) {
        this.rounds = rounds;
        this.turn = turn;
    }

    /** CPU nanoseconds for each line, by contender's name. */
    Map<String, Double> nanosPerLine(List<Contender> contenders, Stream stream) {
        var portions = contenders.stream().mapToInt(it -> portion(it, stream)).toArray();
        var measured = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int c = 0; c < portions.length; c++) {
                int from = (int) ((long) round * portions[c] % (stream.size() - portions[c] + 1));
                measured[c][round] = (double) time(contenders.get(c), stream, from, portions[c]) / portions[c];
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        IntStream.range(0, portions.length)
                .forEach(c -> medians.put(contenders.get(c).name(), median(measured[c])));
        return medians;
    }

    static double median(double[] of) {
        var sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** How many lines fill a turn; finding out warms it up. */
    private int portion(Contender contender, Stream stream) {
        int lines = 1;
        long taken = time(contender, stream, 0, lines);
        while (lines < stream.size() && taken < turn) {
            lines = Math.min(stream.size(), 2 * lines);
            taken = time(contender, stream, 0, lines);
        }
        for (long spent = taken; spent < 4 * turn && taken < turn; spent += taken) {
            taken = time(contender, stream, 0, lines);
        }
        return lines;
    }

    private static long time(Contender contender, Stream stream, int from, int lines) {
        long before = cpu();
        contender.scan(stream, from, from + lines);
        return cpu() - before;
    }
}
