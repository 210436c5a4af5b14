package dev.errata.match;

import dev.errata.event.Reader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one look-up of one line costs without HTTP and without being kept; with {@code -prof gc}, what it leaves to be collected. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class LookupBenchmark {

    @State(Scope.Benchmark)
    public static class Base {

        @Param({"2000", "10000"})
        private int entries;

        private KnowledgeBase base = KnowledgeBase.of(List.of());
        private List<String> lines = List.of();
        private int next;

        @Setup
        public void compile() {
            var all = ManyEntries.published(entries);
            base = KnowledgeBase.of(all);
            lines = ManyEntries.samples();
        }

        String next() {
            next = (next + 1) % lines.size();
            return lines.get(next);
        }
    }

    @Benchmark
    public int lookup(Base state) {
        return state.base
                .answer(Reader.read(state.next()), Context.NONE, 5)
                .matches()
                .size();
    }
}
