package dev.errata.match;

import java.util.List;
import java.util.Set;
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

/** What one more edit costs beside a knowledge base, against compiling all anew. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
public class EditBenchmark {

    @State(Scope.Benchmark)
    public static class Base {

        @Param({"2000", "10000", "100000"})
        private int entries;

        /** Edits that stand beside what was compiled already. */
        @Param({"0", "200"})
        private int edits;

        private List<PublishedEntry> all = List.of();
        private List<PublishedEntry> changed = List.of();
        private KnowledgeBase base = KnowledgeBase.of(List.of());
        private int next;

        @Setup
        public void compile() {
            all = ManyEntries.published(entries);
            var others = ManyEntries.documents(1_000 + entries).skip(entries).toList();
            changed = others.stream()
                    .map(it -> ManyEntries.published(it.put(
                            "id",
                            all.get((int) (it.hashCode() & 0x7FFF_FFFFL) % entries)
                                    .entry()
                                    .id()
                                    .toString())))
                    .toList();
            base = KnowledgeBase.of(all).with(changed.subList(0, edits), Set.of());
        }

        PublishedEntry next() {
            next = next + 1 == changed.size() ? edits : next + 1;
            return changed.get(Math.max(edits, next));
        }
    }

    @Benchmark
    public int edit(Base state) {
        return state.base.with(List.of(state.next()), Set.of()).edits();
    }
}
