package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The set may be clever; it may not differ from asking each regex in turn, spans included. Over two million pairs of line and regex;
 * with -Derrata.long=true 160 million, on all cores.
 */
class DifferentialTest {

    private static final boolean LONG = Boolean.getBoolean("errata.long");
    private static final int REGEXES = 40;
    private static final int LINES = 200;

    /** One answer in a thousand takes backtracking longer than this, and most of those for ever. */
    private static final int LOOKS = 200_000;

    /** What was compared. */
    private record Compared(long pairs, long matches, long unanswered) {

        Compared and(Compared more) {
            return new Compared(pairs + more.pairs, matches + more.matches, unanswered + more.unanswered);
        }
    }

    @Test
    void findsWhatOneByOneWouldFind() {
        var compared = LongStream.range(0, LONG ? 20_000 : 300)
                .parallel()
                .mapToObj(DifferentialTest::compared)
                .reduce(new Compared(0, 0, 0), Compared::and);

        System.out.printf(
                Locale.ROOT,
                "%,d pairs of line and regex compared: %,d match, %,d more unanswered.%n",
                compared.pairs() - compared.unanswered(),
                compared.matches(),
                compared.unanswered());
        assertThat(compared.pairs()).isGreaterThan(LONG ? 150_000_000 : 2_000_000);
        assertThat(compared.matches() * 4).isGreaterThan(compared.pairs());
        assertThat(compared.unanswered() * 500).isLessThan(compared.pairs());
    }

    private static Compared compared(long seed) {
        var chance = new RandomRegex(new Random(seed));
        var signatures = new ArrayList<Signature<Integer>>();
        while (signatures.size() < REGEXES) {
            var regex = chance.regex();
            if (!regex.isEmpty() && Dialect.check(regex) instanceof Verdict.Accepted) {
                signatures.add(new Signature<>(signatures.size(), regex));
            }
        }
        var set = SignatureSet.compile(signatures);
        var oneByOne = new OneByOne<>(signatures, LOOKS);

        long matches = 0;
        long unanswered = 0;
        for (int i = 0; i < LINES; i++) {
            var line = chance.line();
            var answer = oneByOne.scan(line);
            var hits = answer.answered(set.scan(line));
            if (!hits.equals(answer.hits())) {
                assertThat(found(signatures, hits))
                        .as("seed %d, line '%s'", seed, line)
                        .isEqualTo(found(signatures, answer.hits()));
            }
            matches += hits.size();
            unanswered += answer.unanswered().size();
        }
        return new Compared((long) REGEXES * LINES, matches, unanswered);
    }

    static LongStream seeds() {
        return LongStream.range(0, LONG ? 3_000 : 300);
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
