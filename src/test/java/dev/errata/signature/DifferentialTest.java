package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set may be clever; it may not differ from asking each regex in turn. Over two million pairs; with -Derrata.long=true
 * a hundred times as many. */
class DifferentialTest {

    private static final int REGEXES = 40;
    private static final int LINES = 200;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("errata.long") ? 30_000 : 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatOneByOneWouldFind(long seed) {
        var chance = new RandomRegex(new Random(seed));
        var signatures = new ArrayList<Signature<Integer>>();
        while (signatures.size() < REGEXES) {
            var regex = chance.regex();
            if (!regex.isEmpty() && Dialect.check(regex) instanceof Verdict.Accepted) {
                signatures.add(new Signature<>(signatures.size(), regex));
            }
        }
        var set = SignatureSet.compile(signatures);
        var oneByOne = new OneByOne<>(signatures);

        for (int i = 0; i < LINES; i++) {
            var line = chance.line();
            var answer = oneByOne.scan(line);
            assertThat(found(signatures, answer.answered(set.scan(line))))
                    .as("line '%s'", line)
                    .isEqualTo(found(signatures, answer.hits()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void callsBrokenOnlyWhatJavaCannotCompile(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var regex = scramble(random);

            var verdict = Dialect.check(regex);

            var java = compiles(regex);
            var told = "%s: %s".formatted(regex, verdict);
            switch (verdict) {
                case Verdict.Accepted() -> assertThat(java).as(told).isTrue();
                case Verdict.Refused(var _, var at, var broken) -> {
                    assertThat(at).as(told).isBetween(0, regex.length());
                    assertThat(broken && java).as(told).isFalse();
                }
            }
        }
    }

    /** A regex with a few of its characters lost, doubled or exchanged. */
    private static String scramble(Random random) {
        var regex = new StringBuilder(
                new RandomRegex(random).regex().replace("(?P<", "(?<").replaceAll("\\\\[QE]", ""));
        for (int i = random.nextInt(3); i > 0 && !regex.isEmpty(); i--) {
            int at = random.nextInt(regex.length());
            switch (random.nextInt(3)) {
                case 0 -> regex.deleteCharAt(at);
                case 1 -> regex.insert(at, "()[]{}|*+?\\^$.-&:<>=!0a,".charAt(random.nextInt(24)));
                default -> regex.setCharAt(at, "()[]{}|*+?\\^$.-&:<>=!0a,".charAt(random.nextInt(24)));
            }
        }
        return regex.toString();
    }

    private static boolean compiles(String regex) {
        try {
            Pattern.compile(regex);
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private static List<String> found(List<Signature<Integer>> signatures, List<Hit<Integer>> hits) {
        return hits.stream()
                .map(hit -> "%s at %d..%d".formatted(signatures.get(hit.key()).regex(), hit.start(), hit.end()))
                .toList();
    }
}
