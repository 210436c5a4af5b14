package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneralisationTest {

    /** What varies in logs, by what it may look like. */
    private static final List<Function<Random, String>> VARIABLES = List.of(
            random -> String.valueOf(random.nextInt(100_000)),
            random -> new UUID(random.nextLong(), random.nextLong()).toString(),
            random -> "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + ":"
                    + random.nextInt(1, 65_536),
            random -> "0x" + Integer.toHexString(random.nextInt()),
            random -> "/var/lib/" + word(random) + "/" + word(random) + ".db",
            random -> "'" + word(random) + " " + word(random) + "'",
            random -> word(random),
            random -> word(random) + "-" + random.nextInt(50),
            random -> random.nextInt(9) + "." + random.nextInt(99) + "ms",
            random -> "(" + word(random) + ", " + word(random) + ")",
            random -> "2026-11-" + random.nextInt(10, 30) + "T10:08:15." + random.nextInt(100, 999) + "Z",
            random -> "[masked:password]");

    private static final List<String> PHRASES = List.of(
            "could not obtain lock on row in relation",
            "connection refused by",
            "磁盘空间不足，无法写入",
            "fork: Cannot allocate memory (errno 12)",
            "*** panic: index out of range [",
            "failed to open $HOME/.config + retry?",
            "Timeout exceeded while awaiting headers",
            "a|b^c\\d{2}");

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEverySampleWithinTheBudgetInTheDialect(long seed) {
        var random = new Random(seed);
        var samples = samples(random, 1 + random.nextInt(6));

        var found = Generalisation.of(samples);

        assertThat(found.leftOut()).isEmpty();
        for (var alternative : found.alternatives()) {
            assertThat(Dialect.check(alternative.regex())).isInstanceOf(Verdict.Accepted.class);
            assertThat(AttackCost.of(alternative.regex()).overBudget()).isFalse();
            assertThat(alternative.covers())
                    .allSatisfy(at -> assertThat(hits(alternative.regex(), samples.get(at)))
                            .as(alternative.regex() + " in " + samples.get(at))
                            .isTrue());
        }
        assertThat(samples).allMatch(sample -> hits(found.regex(), sample));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void needsNoMoreThanOneRegexForWordingsOfOneKind(long seed) {
        var random = new Random(seed);
        var samples = samples(random, 2 + random.nextInt(5));

        assertThat(Generalisation.of(samples).alternatives()).hasSize(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void namesWhatVariesByItsNarrowestClass() {
        assertThat(regex("took 12 ms to open", "took 940 ms to open")).isEqualTo("took \\d+ ms to open");
        assertThat(regex("refused by 10.0.0.1:6379", "refused by 10.0.0.2:6380"))
                .isEqualTo("refused by \\d{1,3}(?:\\.\\d{1,3}){3}:\\d+");
        assertThat(regex("no such table: 'users'", "no such table: 'my orders'"))
                .isEqualTo("no such table: '[^']*'");
        assertThat(regex("queue orders is full", "queue users is full")).isEqualTo("queue \\w+ is full");
        assertThat(regex("job worker3 died", "job worker17 died")).isEqualTo("job worker\\d+ died");
        assertThat(regex("open /var/lib/a/b.db failed", "open /srv/c.db failed"))
                .isEqualTo("open /[^\\s'\"]+ failed");
    }

    @Test
    void keepsWhatAllTextsSay() {
        assertThat(regex("port 6379 is taken by a", "port 6379 is taken by b")).isEqualTo("port 6379 is taken by \\w+");
        assertThat(regex("exited with status 137 after start")).isEqualTo("exited with status 137 after start");
    }

    @Test
    void takesNumbersOfASingleTextForVariables() {
        assertThat(regex("wrote 17 of 4096 bytes")).isEqualTo("wrote \\d+ of \\d+ bytes");
    }

    @Test
    void leavesOutWhatLogsPutInFront() {
        assertThat(regex("4873:M 23 Sep 2026 10:08:15.028 # Can't save in background: fork: Cannot allocate memory"))
                .isEqualTo("Can't save in background: fork: Cannot allocate memory");
        assertThat(regex("2026-11-21 10:08:15,028 [main] ERROR could not open the pool"))
                .isEqualTo("could not open the pool");
    }

    @Test
    void givesTextsOfDifferentKindsAlternatives() {
        var found = Generalisation.of(List.of(
                "disk quota of alice exceeded",
                "certificate has expired since 12 days",
                "disk quota of bob exceeded",
                "12345"));

        assertThat(found.alternatives())
                .extracting(Generalisation.Alternative::regex)
                .containsExactly("disk quota of \\w+ exceeded", "certificate has expired since \\d+ days");
        assertThat(found.alternatives().getFirst().covers()).containsExactly(0, 2);
        assertThat(found.leftOut()).containsExactly(3);
        assertThat(found.regex()).isEqualTo("disk quota of \\w+ exceeded|certificate has expired since \\d+ days");
    }

    @Test
    void looksForTheLineThatTheTextsShare() {
        var found = Generalisation.of(
                List.of("pool exhausted for tenant 7\nat Pool.take", "retrying\npool exhausted for tenant 9"));

        assertThat(found.regex()).isEqualTo("pool exhausted for tenant \\d+");
    }

    private static String regex(String... texts) {
        return Generalisation.of(List.of(texts)).regex();
    }

    private static boolean hits(String regex, String text) {
        var set = SignatureSet.compile(List.of(new Signature<>("", regex)));
        return text.lines().anyMatch(line -> !set.scan(line).isEmpty());
    }

    /** One wording with other values in the same places. */
    private static List<String> samples(Random random, int count) {
        var parts = Stream.generate(() -> random.nextBoolean()
                        ? (Function<Random, String>) VARIABLES.get(random.nextInt(VARIABLES.size()))
                        : fixed(PHRASES.get(random.nextInt(PHRASES.size()))))
                .limit(1 + random.nextInt(5))
                .collect(Collectors.toCollection(ArrayList::new));
        parts.add(random.nextInt(parts.size() + 1), fixed("cannot replicate segment of the journal"));
        return Stream.generate(() -> parts.stream().map(it -> it.apply(random)).collect(Collectors.joining(" ")))
                .limit(count)
                .toList();
    }

    private static Function<Random, String> fixed(String text) {
        return random -> text;
    }

    private static String word(Random random) {
        return random.ints(3 + random.nextInt(6), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
