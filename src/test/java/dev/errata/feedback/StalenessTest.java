package dev.errata.feedback;

import static dev.errata.feedback.Diary.ENTRY;
import static dev.errata.feedback.Diary.OIL;
import static dev.errata.feedback.Diary.SHAKE;
import static dev.errata.feedback.Diary.START;
import static dev.errata.feedback.Diary.TRIM;
import static dev.errata.feedback.Diary.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.feedback.Staleness.Contradicted;
import dev.errata.feedback.Staleness.Falling;
import dev.errata.feedback.Staleness.Life;
import dev.errata.feedback.Staleness.NotConfirmed;
import dev.errata.feedback.Staleness.NotMatched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private static final Duration YEAR = Duration.ofDays(365);

    /** A month before {@link Diary#START}. */
    private static final Instant CONFIRMED = Instant.parse("2025-12-01T00:00:00Z");

    @Test
    void anEntryInUseThatWasConfirmedIsSound() {
        var reasons = reasons(new Diary().laterDays(300));

        assertThat(reasons).isEmpty();
    }

    @Test
    void whatNeverMatchedIsStaleALongTimeAfterItWasPublished() {
        var diary = new Diary().laterDays(300);
        var young = reasons(diary, new Life(ENTRY, START, Optional.empty()));
        var old = reasons(diary, new Life(ENTRY, START.minus(Duration.ofDays(66)), Optional.empty()));

        assertThat(young).isEmpty();
        assertThat(old).containsExactly(new NotMatched(Optional.empty(), START.minus(Duration.ofDays(66))));
    }

    @Test
    void whatMatchedLongAgoIsStale() {
        var diary = new Diary().laterDays(300);
        var matched = Optional.of(START.minus(Duration.ofDays(66)));

        var reasons = reasons(diary, new Life(ENTRY, START.minus(YEAR), matched));

        assertThat(reasons).containsExactly(new NotMatched(matched, START.minus(YEAR)));
    }

    @Test
    void whatNobodyConfirmedForLongIsStale() {
        var reasons = reasons(new Diary().laterDays(340));

        assertThat(reasons).containsExactly(new NotConfirmed(Optional.of(CONFIRMED), START));
    }

    @Test
    void aReaderWhomItHelpedConfirmsIt() {
        var helped =
                new Diary().laterDays(100).said("ada", TRIM, Outcome.WORKED).laterDays(240);
        var failed =
                new Diary().laterDays(100).said("ada", TRIM, Outcome.FAILED).laterDays(240);

        assertThat(reasons(helped)).isEmpty();
        assertThat(reasons(failed)).hasOnlyElementsOfType(NotConfirmed.class).hasSize(1);
    }

    @Test
    void aDeadEndThatWorkedConfirmsNothing() {
        var diary =
                new Diary().laterDays(100).said("ada", SHAKE, Outcome.WORKED).laterDays(240);

        assertThat(reasons(diary)).hasOnlyElementsOfType(NotConfirmed.class).hasSize(1);
    }

    @Test
    void theBestWorkaroundThatFailsOfLateIsFalling() {
        var diary = new Diary().crowd(12, TRIM, Outcome.WORKED).laterDays(200).crowd(6, TRIM, Outcome.FAILED);

        var falling = falling(diary);

        assertThat(falling).singleElement().satisfies(it -> {
            assertThat(it.question()).isEqualTo(Question.WORKAROUND);
            assertThat(it.item()).isEqualTo("w-trim");
            assertThat(it.before().worked()).isEqualTo(12);
            assertThat(it.recent().failed()).isEqualTo(6);
            assertThat(it.since())
                    .isBetween(
                            diary.now().minus(Duration.ofDays(99)), diary.now().minus(Duration.ofDays(90)));
        });
    }

    @Test
    void aWorkaroundThatWasNotTheBestMayFall() {
        var diary = new Diary()
                .crowd(20, TRIM, Outcome.WORKED)
                .crowd(6, OIL, Outcome.WORKED)
                .laterDays(200)
                .crowd(6, OIL, Outcome.FAILED);

        assertThat(falling(diary)).isEmpty();
    }

    @Test
    void fewVoicesAreNoTrend() {
        var few = new Diary().crowd(12, TRIM, Outcome.WORKED).laterDays(200).crowd(4, TRIM, Outcome.FAILED);
        var unheard = new Diary().crowd(4, TRIM, Outcome.WORKED).laterDays(200).crowd(9, TRIM, Outcome.FAILED);

        assertThat(falling(few)).isEmpty();
        assertThat(falling(unheard)).isEmpty();
    }

    @Test
    void aBurstFromOneAddressIsNoTrend() {
        var diary = new Diary().crowd(6, TRIM, Outcome.WORKED).crowd(3, TRIM, Outcome.FAILED);
        diary.laterDays(200);
        for (int i = 0; i < 30; i++) {
            diary.said("sock " + i, "one address", TRIM, Outcome.FAILED, Software.UNKNOWN);
        }

        assertThat(falling(diary)).isEmpty();
    }

    @Test
    void anEntryThatIsWrongOfLateIsFalling() {
        var diary =
                new Diary().crowd(9, WHOLE, Outcome.RIGHT_ENTRY).laterDays(200).crowd(6, WHOLE, Outcome.WRONG_ENTRY);

        assertThat(falling(diary)).extracting(Falling::question).containsExactly(Question.RIGHT);
    }

    @Test
    void figuresThatReadersDenyAreNamed() {
        var diary = new Diary()
                .crowd(30, TRIM, Outcome.FAILED)
                .crowd(30, SHAKE, Outcome.WORKED)
                .crowd(30, WHOLE, Outcome.WRONG_ENTRY)
                .crowd(30, WHOLE, Outcome.FAILED)
                .crowd(30, OIL, Outcome.WORKED);

        var reasons = reasons(diary);

        assertThat(reasons)
                .hasOnlyElementsOfType(Contradicted.class)
                .extracting(it -> ((Contradicted) it).question())
                .containsExactly(Question.RIGHT, Question.HELPS, Question.WORKAROUND, Question.DEAD_END);
        assertThat(reasons)
                .allSatisfy(it -> assertThat(((Contradicted) it).learned().high())
                        .isLessThan(((Contradicted) it).authored().value()));
    }

    @Test
    void whatWasVoidedDeniesNothing() {
        var diary = new Diary().crowd(30, TRIM, Outcome.FAILED);
        for (int target = 1; target <= 30; target++) {
            diary.voided(target);
        }

        assertThat(reasons(diary)).isEmpty();
    }

    private static List<Falling> falling(Diary diary) {
        return reasons(diary).stream()
                .filter(Falling.class::isInstance)
                .map(Falling.class::cast)
                .toList();
    }

    private static List<Staleness> reasons(Diary diary) {
        return reasons(diary, new Life(ENTRY, START, Optional.of(diary.now())));
    }

    private static List<Staleness> reasons(Diary diary, Life life) {
        return Staleness.of(life, diary.lines(), Learning.USUAL, YEAR, diary.now());
    }
}
