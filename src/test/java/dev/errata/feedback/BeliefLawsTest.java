package dev.errata.feedback;

import static dev.errata.feedback.Diary.OIL;
import static dev.errata.feedback.Diary.SHAKE;
import static dev.errata.feedback.Diary.TRIM;
import static dev.errata.feedback.Diary.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of beliefs whatever is said. */
class BeliefLawsTest {

    /** What floating-point sums in another order may differ by. */
    private static final double TINY = 1e-9;

    private static final List<Tier> TIERS = List.of(Tier.values());
    private static final Software OLD = new Software("Lantern", "2.1");
    private static final Software NEW = new Software("Lantern", "2.2.7");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSaidOfOneThingDoesNotMoveAnother(long seed) {
        var random = new Random(seed);
        var diary = RandomLog.of(random, 40);
        var before = diary.belief();

        diary.said("new " + seed, TRIM, Outcome.FAILED);

        var after = diary.belief();
        assertThat(after.workarounds().get("w-oil"))
                .isEqualTo(before.workarounds().get("w-oil"));
        assertThat(after.deadEnds()).isEqualTo(before.deadEnds());
        assertThat(after.helps()).isEqualTo(before.helps());
        assertThat(after.right()).isEqualTo(before.right());
    }

    /** Said at one moment, so that nothing but the order differs. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfUnrelatedVoicesDoesNotMatter(long seed) {
        var random = new Random(seed);
        var said = new ArrayList<Subject>();
        for (int i = 0; i < 30; i++) {
            said.add(List.of(TRIM, OIL, SHAKE).get(random.nextInt(3)));
        }
        var shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        var one = new Diary();
        said.forEach(it -> one.crowd(1, it, Outcome.WORKED));
        var other = new Diary();
        shuffled.forEach(it -> other.crowd(1, it, Outcome.WORKED));

        for (var it : List.of(TRIM, OIL)) {
            assertThat(one.belief(it).alpha()).isCloseTo(other.belief(it).alpha(), within(TINY));
        }
        assertThat(one.belief().deadEnds().get("d-shake").beta())
                .isCloseTo(other.belief().deadEnds().get("d-shake").beta(), within(TINY));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreThatWorkedNeverLowersAndOneThatFailedNeverRaises(long seed) {
        var random = new Random(seed);
        for (var software : List.of(Software.UNKNOWN, OLD, NEW)) {
            var diary = RandomLog.of(random, 60);
            diary.later(Duration.ofDays(random.nextInt(100)));
            var better = new Diary(diary).said("new", "s1", TRIM, Outcome.WORKED, software);
            var worse = new Diary(diary).said("new", "s1", TRIM, Outcome.FAILED, software);

            for (var asker : List.of(List.<Software>of(), List.of(OLD), List.of(NEW))) {
                var before = believed(diary, asker);
                assertAtLeast(believed(better, asker), before);
                assertAtLeast(before, believed(worse, asker));
            }
        }
    }

    private static Belief believed(Diary diary, List<Software> asker) {
        return diary.beliefs(diary.now())
                .of(Diary.ENTRY, asker)
                .workarounds()
                .get("w-trim")
                .belief();
    }

    private static void assertAtLeast(Belief more, Belief less) {
        assertThat(more.value()).isGreaterThanOrEqualTo(less.value() - TINY);
        assertThat(more.low()).isGreaterThanOrEqualTo(less.low() - TINY);
        assertThat(more.high()).isGreaterThanOrEqualTo(less.high() - TINY);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void toVoidTheLastWordIsNeverToHaveSpoken(long seed) {
        var random = new Random(seed);
        var spoken = new Diary();
        var silent = new Diary();
        for (int i = 0; i < 40; i++) {
            var pause = Duration.ofHours(random.nextInt(300));
            boolean mallory = random.nextInt(4) == 0;
            var subject = List.of(TRIM, OIL, SHAKE, WHOLE).get(random.nextInt(4));
            var outcome = random.nextBoolean() ? Outcome.WORKED : Outcome.FAILED;
            var name = mallory ? "mallory" : "n" + i;
            spoken.later(pause).said("m" + i / 5, name, "one place", subject, outcome, OLD);
            silent.later(pause);
            if (!mallory) {
                silent.said("m" + i / 5, name, "one place", subject, outcome, OLD);
            }
        }
        for (var line : spoken.lines()) {
            if (line instanceof Logged.Cast cast && cast.reporter().equals("mallory")) {
                spoken.voided(cast.position());
            }
        }

        assertSame(spoken.belief(), silent.belief());
    }

    private static void assertSame(EntryBelief one, EntryBelief other) {
        assertSame(one.right(), other.right());
        assertSame(one.helps(), other.helps());
        one.workarounds()
                .forEach((id, it) ->
                        assertSame(it.overall(), other.workarounds().get(id).overall()));
        one.deadEnds().forEach((id, it) -> assertSame(it, other.deadEnds().get(id)));
    }

    private static void assertSame(Belief one, Belief other) {
        assertThat(one.alpha()).isCloseTo(other.alpha(), within(TINY));
        assertThat(one.beta()).isCloseTo(other.beta(), within(TINY));
        assertThat(one.worked()).isEqualTo(other.worked());
        assertThat(one.failed()).isEqualTo(other.failed());
    }

    @Test
    void whoIsRestoredCountsAgainWithTheLastWord() {
        var diary = new Diary().said("ada", TRIM, Outcome.WORKED).voided(1).said("ada", TRIM, Outcome.FAILED);

        assertThat(diary.belief(TRIM).reports()).isZero();
        assertThat(diary.restored(1).belief(TRIM).failed()).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBurstFromOneSourceAddsNoMoreThanTwoVoices(long seed) {
        var random = new Random(seed);
        boolean sameName = random.nextBoolean();
        var diary = new Diary();
        int voices = 1 + random.nextInt(300);
        for (int i = 0; i < voices; i++) {
            diary.later(Duration.ofSeconds(random.nextInt(10)));
            var name = sameName ? "mallory" : "sock " + i;
            var place = sameName ? "place " + i : "one place";
            diary.said("m" + i, name, place, TRIM, Outcome.FAILED, new Software("Lantern", "9." + i));
        }

        var added = diary.belief(TRIM).beta() - new Diary().belief(TRIM).beta();

        assertThat(added).isGreaterThan(0.99).isLessThan(2.01);
        assertThat(diary.belief(TRIM).failed()).isEqualTo(voices);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsFadeByHalfInAHalfLifeAndBeliefsTendToTheAuthor(long seed) {
        var diary = RandomLog.of(new Random(seed), 50);
        var halfLife = Learning.USUAL.halfLife();
        var prior = new Diary().belief(TRIM);

        var now = diary.belief(TRIM);
        var later = beliefAt(diary, halfLife);
        var muchLater = beliefAt(diary, halfLife.multipliedBy(40));

        assertThat(later.alpha() - prior.alpha()).isCloseTo((now.alpha() - prior.alpha()) / 2, within(TINY));
        assertThat(later.beta() - prior.beta()).isCloseTo((now.beta() - prior.beta()) / 2, within(TINY));
        assertThat(muchLater.value()).isCloseTo(prior.value(), within(TINY));
        assertThat(muchLater.reports()).isEqualTo(now.reports());
    }

    private static Belief beliefAt(Diary diary, Duration later) {
        return diary.beliefs(diary.now().plus(later))
                .of(Diary.ENTRY)
                .workarounds()
                .get("w-trim")
                .overall();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aVersionOfWhichNobodySpokeIsBelievedLikeAll(long seed) {
        var diary = RandomLog.of(new Random(seed), 50);

        var rated = diary.beliefs(diary.now())
                .of(Diary.ENTRY, List.of(new Software("Lantern", "7.7")))
                .workarounds()
                .get("w-trim");

        assertThat(rated.belief()).isEqualTo(rated.overall());
        assertThat(rated.software()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aVersionOfWhichManySpokeIsBelievedByItsOwnRate(long seed) {
        var random = new Random(seed);
        var sums = new TreeMap<String, Sum>();
        double own = random.nextDouble();
        sums.put(OLD.line(), new Sum(own * 1e6, (1 - own) * 1e6, 1, 1));
        sums.put(NEW.line(), new Sum(random.nextDouble() * 1e4, random.nextDouble() * 1e4, 1, 1));
        var prior = Belief.authored(new Rate(random.nextDouble()), 50, Tier.REPRODUCED);

        var rated = EntryBelief.RatedBelief.of(prior, prior, sums, List.of(OLD));

        assertThat(rated.belief().value()).isCloseTo(own, within(0.001));
        assertThat(rated.software()).isEqualTo("Lantern 2.1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theIntervalHoldsTheValueWithinZeroAndOne(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var tier = TIERS.get(random.nextInt(TIERS.size()));
            var prior = Belief.authored(new Rate(random.nextInt(5) / 4.0), random.nextInt(100), tier);
            double much = Math.pow(10, random.nextInt(5));
            var belief = prior.plus(new Sum(random.nextDouble() * much, random.nextDouble() * much, 1, 1));

            assertThat(belief.low()).isGreaterThan(0).isLessThan(belief.value());
            assertThat(belief.high()).isGreaterThan(belief.value()).isLessThan(1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterAnAcceptanceNobodySpoke(long seed) {
        var diary = RandomLog.of(new Random(seed), 50);

        var belief = diary.accepted(2).belief();

        assertThat(belief.spoken()).isFalse();
        assertThat(belief.workarounds()).isEqualTo(new Diary().belief().workarounds());
    }

    @Test
    void whatWasSaidAfterTheFiguresWereReadCountsOnTop() {
        var diary = new Diary()
                .said("ada", TRIM, Outcome.WORKED)
                .said("bob", TRIM, Outcome.FAILED)
                .accepted(1, 2);

        assertThat(diary.belief(TRIM).worked()).isZero();
        assertThat(diary.belief(TRIM).failed()).isEqualTo(1);
    }

    @Test
    void whatWasSilentWhenFiguresWereAcceptedCountsOnceItIsRestored() {
        var diary = new Diary().said("ada", TRIM, Outcome.WORKED).voided(1).accepted(2);

        assertThat(diary.restored(1).belief(TRIM).worked()).isEqualTo(1);
    }

    @Test
    void thePriorIsStrongerWithEveryCaseAndTier() {
        var rate = new Rate(0.9);
        double before = 0;
        for (var tier : List.of(Tier.AI_GENERATED, Tier.COMMUNITY, Tier.HUMAN_REVIEWED, Tier.REPRODUCED)) {
            double low = Belief.authored(rate, 5, tier).low();
            assertThat(low).isGreaterThan(before);
            assertThat(Belief.authored(rate, 6, tier).low()).isGreaterThan(low);
            before = low;
        }
        assertThat(Belief.authored(rate, 1_000_000, Tier.REPRODUCED))
                .isEqualTo(Belief.authored(rate, 50, Tier.AI_GENERATED));
    }

    @Test
    void whoWasHelpedByAWorkaroundHadTheRightEntryUnlessSaidOtherwise() {
        var helped = new Diary().said("ada", TRIM, Outcome.WORKED).said("ada", OIL, Outcome.WORKED);
        var wrong = new Diary().said("ada", TRIM, Outcome.WORKED).said("ada", WHOLE, Outcome.WRONG_ENTRY);
        var failed = new Diary().said("ada", TRIM, Outcome.FAILED).said("ada", SHAKE, Outcome.WORKED);

        assertThat(helped.belief().right().worked()).isEqualTo(1);
        assertThat(wrong.belief().right().worked()).isZero();
        assertThat(wrong.belief().right().failed()).isEqualTo(1);
        assertThat(failed.belief().right().reports()).isZero();
    }

    @Test
    void aDeadEndThatFailedIsConfirmed() {
        var diary = new Diary().crowd(2, SHAKE, Outcome.FAILED).crowd(1, SHAKE, Outcome.WORKED);

        var belief = diary.belief().deadEnds().get("d-shake");

        assertThat(belief.worked()).isEqualTo(2);
        assertThat(belief.failed()).isEqualTo(1);
    }

    @Test
    void whoeverInventsVersionsTakesNoRoomAndNoPlace() {
        var diary = new Diary().said("ada", "home", TRIM, Outcome.WORKED, OLD);
        for (int i = 0; i < 2_000; i++) {
            diary.said("m" + i, "mallory", "one place", TRIM, Outcome.FAILED, new Software("Fake", "1." + i));
        }

        var tally = Tally.of(diary.lines(), Learning.USUAL);

        var sums = tally.of(Tally.Key.workaround("w-trim"), diary.now(), Learning.USUAL);
        assertThat(sums).hasSizeLessThanOrEqualTo(Tally.MOST_LINES + 1).containsKey(OLD.line());
        assertThat(sums.values().stream().mapToInt(Sum::failed).sum()).isEqualTo(2_000);
    }

    @Test
    void theSameLogGivesTheSameBeliefsToTheLastBit() {
        for (long seed = 0; seed < 50; seed++) {
            var diary = RandomLog.of(new Random(seed), 100);
            var again = RandomLog.of(new Random(seed), 100);

            assertThat(again.belief()).isEqualTo(diary.belief());
        }
    }
}
