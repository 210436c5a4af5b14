package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work is counted, not timed: characters, postings and instructions looked at. */
class HostileLineTest {

    private static final int LINE = 4096;
    private static final int LONGEST = 1 << 20;

    @Test
    void linesMadeOfARegexsOwnLiteralsAreAnsweredRightAtSmallCost() {
        var signatures = new ArrayList<Signature<Integer>>();
        LogText.regexes().forEach(regex -> signatures.add(new Signature<>(signatures.size(), regex)));
        var set = SignatureSet.compile(signatures);
        var oneByOne = new OneByOne<>(signatures);
        var random = new Random(3);

        for (int i = 0; i < 40; i++) {
            var regex = signatures.get(random.nextInt(signatures.size())).regex();
            for (var line : AttackCost.lines(RegexReader.read(regex))) {
                var answer = oneByOne.scan(line);
                assertThat(answer.answered(set.scan(line))).as(line).isEqualTo(answer.hits());
                assertThat(set.work(line)).as(line).isLessThan(300L * LINE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)+$",
                "(a|a)*b",
                "a.*a.*a.*a.*a.*b",
                "(.*a){12}b",
                "(?i)(x+x+)+y",
                "aaaaaaaaaaaaaaaaaaaaaaab",
                "baaaaaaaaaaaaaaaaaaaaaaaaaaa.*aaaaaaaaaaaaaaaaaaaaaab",
                "\\ba\u0301+b",
                "[^b]+b",
                "^(\\w+\\s?)*$",
                "a{40}b"
            })
    void workGrowsWithTheLineAndNoFaster(String regex) {
        var set = SignatureSet.compile(List.of(new Signature<>(1, regex)));

        for (var piece : List.of("a", "x", "a\u0301", "\u0301", "aab", "ab", "a ")) {
            long small = set.work(filled(piece, LINE));
            long large = set.work(filled(piece, LINE * 16));

            assertThat(large).as(piece).isLessThan(20 * small + 1000);
        }
    }

    @Test
    void aLineOfAMebibyteIsSearchedToItsEnd() {
        var set = SignatureSet.compile(List.of(
                new Signature<>("ends", "needle$"),
                new Signature<>("gap", "hay.*needle"),
                new Signature<>("class", "\\d+needle"),
                new Signature<>("long", "^(?:hay|x)+\\d"),
                new Signature<>("none", "(?:hay)+sewing")));
        var line = filled("hay", LONGEST) + "1needle";

        assertThat(set.scan(line))
                .containsExactly(
                        new Hit<>("ends", LONGEST + 1, LONGEST + 7),
                        new Hit<>("gap", 0, LONGEST + 7),
                        new Hit<>("class", LONGEST, LONGEST + 7));
        assertThat(set.work(line)).isLessThan(100L * LONGEST);
    }

    @Test
    void whatMostRegexesCostIsWithinTheBudget() {
        assertThat(LogText.regexes())
                .allSatisfy(regex -> assertThat(AttackCost.of(regex))
                        .extracting(AttackCost::overBudget)
                        .isEqualTo(false));
    }

    @Test
    void whatManyThreadsMustFollowAtOnceIsOverBudget() {
        assertThat(List.of(
                        "x.{900}y",
                        "x[0-9].{900}y",
                        "(?:ab|x[0-9]).{300}.{300}y",
                        "^q.*x[0-9].{900}y",
                        "k|x[0-9].{900}y"))
                .allMatch(regex -> AttackCost.of(regex).overBudget());
    }

    @Test
    void aLineWithoutHitsLeavesNoGarbage() {
        var signatures = new ArrayList<Signature<Integer>>();
        LogText.regexes().forEach(regex -> signatures.add(new Signature<>(signatures.size(), regex)));
        // One that has to be looked at, in vain, and what that costs is to be counted.
        signatures.add(new Signature<>(-1, "memory [0-9]+ are fine"));
        var set = SignatureSet.compile(signatures).counting();
        var line = "2026-11-21 06:03:09 all is well, disk and memory are fine and so are the users of module 7";
        assertThat(set.scan(line)).isEmpty();
        var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            var _ = set.scan(line);
        }
        long after = threads.getCurrentThreadAllocatedBytes();

        // One byte a line leaves room for what the virtual machine does on its own.
        assertThat(after - before).isLessThan(1000);
        assertThat(set.costOf(-1).candidates()).isPositive();
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
