package dev.errata.feedback;

import static dev.errata.feedback.Diary.ENTRY;
import static dev.errata.feedback.Diary.OIL;
import static dev.errata.feedback.Diary.SHAKE;
import static dev.errata.feedback.Diary.TRIM;
import static dev.errata.feedback.Diary.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.Rate;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void leavesADocumentOfWhichNobodySaidAnything() {
        var document = Diary.document(AUTHORED);

        assertThat(Learned.into(document, new Diary().belief(), TODAY)).isSameAs(document);
    }

    @Test
    void changesOnlyTheFiguresThatReadersSpokeOf() {
        var belief = new Diary().crowd(6, TRIM, Outcome.FAILED).belief();

        var taken = CanonicalJson.of(
                Learned.into(Diary.document(AUTHORED), belief, TODAY).json());

        var expected = CanonicalJson.of(Diary.document(AUTHORED).json())
                .replace("\"success_rate\": 0.80,", "\"success_rate\": 0.48,\n      \"evidence_count\": 5,")
                .replace("\"last_updated\": null", "\"last_updated\": \"2026-11-21\"");
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void isConfirmedTodayWhereAnythingWasRight() {
        var worked = new Diary().said("ada", TRIM, Outcome.WORKED).belief();
        var failed = new Diary().said("ada", SHAKE, Outcome.FAILED).belief();

        assertThat(taken(worked).entry().standing().lastConfirmed()).isEqualTo("2026-11-21");
        assertThat(taken(failed).entry().standing().lastConfirmed()).isEqualTo("2025-12-01");
    }

    @Test
    void whatIsBelievedStaysWhatItWas() {
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            var diary = RandomLog.of(random, 1 + random.nextInt(80));
            var before = diary.belief();

            var entry = Learned.into(Diary.document(AUTHORED), before, TODAY).entry();
            var after = diary.accepted(2).beliefs(diary.now()).of(entry);

            assertSame(after.right(), before.right());
            assertSame(after.helps(), before.helps());
            assertSame(
                    after.overall(entry.workarounds().getFirst()),
                    before.overall(ENTRY.workarounds().getFirst()));
            assertSame(
                    after.overall(entry.workarounds().getLast()),
                    before.overall(ENTRY.workarounds().getLast()));
            assertSame(
                    after.of(entry.deadEnds().getFirst()),
                    before.of(ENTRY.deadEnds().getFirst()));
            assertThat(after.spoken()).isFalse();
        }
    }

    private static void assertSame(Belief after, Belief before) {
        assertThat(after.value()).isCloseTo(before.value(), within(0.01));
        assertThat(cases(after)).isCloseTo(Math.min(50, cases(before)), within(3.0));
    }

    @ParameterizedTest
    @EnumSource
    void aFigureMakesTheBeliefThatItIsMadeOf(Tier tier) {
        var random = new Random(tier.name().hashCode());
        for (int i = 0; i < 2_000; i++) {
            var prior = Belief.authored(new Rate(random.nextInt(11) / 10.0), 1 + random.nextInt(20), tier);
            var before = prior.plus(new Sum(random.nextDouble() * 40, random.nextDouble() * 40, 1, 1));

            var figure = Learned.figure(before, tier);
            var after = Belief.authored(figure.rate(), figure.evidenceCount(), tier);

            assertThat(after.value()).isCloseTo(before.value(), within(0.01));
            assertThat(cases(after)).isCloseTo(Math.min(50, cases(before)), within(Belief.weight(tier)));
        }
    }

    private static double cases(Belief belief) {
        return belief.alpha() + belief.beta() - 1;
    }

    @Test
    void figuresOfOneThingOnlyWeighAsMuchAsTheyDid() {
        var diary = new Diary().crowd(200, WHOLE, Outcome.WRONG_ENTRY).crowd(1, OIL, Outcome.FAILED);
        var before = diary.belief().right();

        var entry = taken(diary.belief()).entry();

        assertThat(entry.standing().evidenceCount()).isEqualTo(3);
        assertThat(diary.accepted(2).beliefs(diary.now()).right(entry).high()).isLessThan(0.15);
        assertThat(before.high()).isLessThan(0.05);
    }

    private static EntryDocument taken(EntryBelief belief) {
        return Learned.into(Diary.document(AUTHORED), belief, TODAY);
    }

    /** The entry of the diary, as its author wrote it. */
    private static final String AUTHORED = """
            {
              "id": "lantern/smoke", "signature": "the glass is black with smoke", "confidence": 0.850, "fix_success_rate": 0.8,
              "verification_tier": "reproduced", "evidence_count": 3, "last_confirmed": "2025-12-01", "last_updated": null,
              "unknown": {"z": 1.50, "a": [1e-3]},
              "workarounds": [
                {"id": "w-trim", "action": "Trim the wick", "success_rate": 0.80, "mine": 1.0},
                {"id": "w-oil", "action": "Change the oil", "success_rate": 0.6}],
              "dead_ends": [{"id": "d-shake", "action": "Shake it", "fail_rate": 0.9}]
            }
            """;
}
