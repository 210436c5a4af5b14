package dev.errata.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

/** Lines per second, all signatures of each line: the set against loops over {@code java.util.regex} and RE2/J. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ScanBenchmark {

    /** Lines that look real, though most of them have hits already in the smallest set. */
    @State(Scope.Benchmark)
    public static class Lines {

        private final List<String> lines = new LogText(new Random(11)).lines(10);
        private int next;

        String next() {
            next = next + 1 == lines.size() ? 0 : next + 1;
            return lines.get(next);
        }
    }

    @State(Scope.Benchmark)
    public static class Set {

        @Param({"1000", "10000", "100000"})
        private int patterns;

        private SignatureSet<Integer> set = SignatureSet.compile(List.of());

        @Setup
        public void compile() {
            var signatures = new ArrayList<Signature<Integer>>();
            regexes(patterns).forEach(regex -> signatures.add(new Signature<>(signatures.size(), regex)));
            set = SignatureSet.compile(signatures);
        }
    }

    @State(Scope.Benchmark)
    public static class Java {

        @Param({"1000", "10000"})
        private int patterns;

        private List<Pattern> loop = List.of();

        @Setup
        public void compile() {
            loop = regexes(patterns).stream().map(Pattern::compile).toList();
        }
    }

    @State(Scope.Benchmark)
    public static class Re2 {

        @Param({"1000", "10000"})
        private int patterns;

        private List<com.google.re2j.Pattern> loop = List.of();

        @Setup
        public void compile() {
            loop = regexes(patterns).stream()
                    .map(com.google.re2j.Pattern::compile)
                    .toList();
        }
    }

    @Benchmark
    public int signatureSet(Set state, Lines lines) {
        return state.set.scan(lines.next()).size();
    }

    @Benchmark
    public int javaLoop(Java state, Lines lines) {
        var line = lines.next();
        int hits = 0;
        for (var pattern : state.loop) {
            hits += pattern.matcher(line).find() ? 1 : 0;
        }
        return hits;
    }

    @Benchmark
    public int re2Loop(Re2 state, Lines lines) {
        var line = lines.next();
        int hits = 0;
        for (var pattern : state.loop) {
            hits += pattern.matcher(line).find() ? 1 : 0;
        }
        return hits;
    }

    /** The curated regexes, and as many more with other words in their places. */
    public static List<String> regexes(int count) {
        var curated = LogText.regexes().stream()
                .filter(regex -> Dialect.literalsOf(regex).length() >= 5)
                // RE2/J reads no (?<name>.
                .map(regex -> regex.replaceAll("\\(\\?P?<\\w+>", "("))
                .toList();
        var random = new Random(13);
        var regexes = new LinkedHashSet<>(curated);
        while (regexes.size() < count) {
            var regex = otherWords(curated.get(random.nextInt(curated.size())), random);
            if (Dialect.check(regex) instanceof Verdict.Accepted
                    && Dialect.literalsOf(regex).length() >= 5) {
                regexes.add(regex);
            }
        }
        return regexes.stream().limit(count).toList();
    }

    private static String otherWords(String regex, Random random) {
        return Pattern.compile("(?<![\\\\\\w{])[A-Za-z]{4,}(?![\\w}])")
                .matcher(regex)
                .replaceAll(word -> random.nextInt(4) == 0 ? word.group() : word(random));
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("rsntdl".charAt(random.nextInt(6))).toString();
    }
}
