package dev.errata.match;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;

/**
 * How long each run of a piece of work took, in processor time of the thread that did it: what else a machine does while it builds does not
 * count.
 *
 * @param nanos in ascending order; at least one
 */
record Timed(long[] nanos) {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** What the work came to. It is kept, so that the compiler cannot leave the work out. */
    private static volatile int sink;

    /**
     * Runs {@code work} with 0, 1, 2 and so on, first to warm up and then timed. Bounded by time and not by runs, so that a slow machine is
     * done as soon as a quick one.
     */
    static Timed of(Duration warmUp, Duration measured, IntUnaryOperator work) {
        repeat(warmUp, work);
        return new Timed(repeat(measured, work));
    }

    /** Runs {@code work} this often. */
    static Timed times(int runs, IntUnaryOperator work) {
        return new Timed(LongStream.range(0, runs)
                .map(run -> time(work, (int) run))
                .sorted()
                .toArray());
    }

    private static long[] repeat(Duration howLong, IntUnaryOperator work) {
        long end = CLOCK.getCurrentThreadCpuTime() + howLong.toNanos();
        var nanos = LongStream.builder();
        int run = 0;
        do {
            nanos.add(time(work, run++));
        } while (CLOCK.getCurrentThreadCpuTime() < end);
        return nanos.build().sorted().toArray();
    }

    private static long time(IntUnaryOperator work, int run) {
        long start = CLOCK.getCurrentThreadCpuTime();
        sink = work.applyAsInt(run);
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    /** The time that this share of the runs stayed below, in milliseconds. */
    double millis(double share) {
        int at = (int) Math.ceil(share * nanos.length) - 1;
        return Math.round(nanos[Math.max(0, at)] / 1e3) / 1e3;
    }

    /** Runs in a second, one after the other. */
    double perSecond() {
        return nanos.length * 1e9 / Arrays.stream(nanos).sum();
    }
}
