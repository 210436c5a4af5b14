package dev.errata.feedback;

import static dev.errata.feedback.Diary.OIL;
import static dev.errata.feedback.Diary.TRIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.feedback.History.Cause;
import dev.errata.feedback.History.Moment;
import dev.errata.feedback.History.RankChange;
import dev.errata.feedback.Logged.Cast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final int POINTS = 50;

    @Test
    void ofNothingSaidIsWhatTheAuthorSays() {
        var history = told(new Diary());

        assertThat(history.moments()).extracting(Moment::workarounds).containsOnly(authored());
        assertThat(history.changes()).isEmpty();
        assertThat(history.latest()).isEmpty();
    }

    @Test
    void beginsWithTheAuthorAndEndsWithNow() {
        var diary = new Diary().said("ada", TRIM, Outcome.FAILED).laterDays(90);

        var moments = told(diary).moments();

        assertThat(moments.getFirst()).isEqualTo(new Moment(Diary.START, List.of(), authored()));
        assertThat(moments.getLast().at()).isEqualTo(diary.now());
        assertThat(moments.getLast().workarounds().get("w-trim").value())
                .isCloseTo(diary.belief(TRIM).value(), within(1e-12));
    }

    @Test
    void aChangeOfTheOrderNamesWhatChangedIt() {
        var diary = new Diary().laterDays(1).crowd(2, TRIM, Outcome.FAILED).crowd(9, OIL, Outcome.WORKED);

        var changes = told(diary).changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.workaround()).isEqualTo("w-oil");
            assertThat(change.cause()).isEqualTo(Cause.SAID);
            assertThat(((Cast) change.line()).subject()).isEqualTo(OIL);
            assertThat(change.from()).isEqualTo(2);
            assertThat(change.to()).isEqualTo(1);
        });
    }

    @Test
    void whatIsVoidedWasBelievedUntilThen() {
        var diary = new Diary()
                .said("mallory", TRIM, Outcome.FAILED)
                .laterDays(10)
                .voided(1)
                .laterDays(10);

        var moments = told(diary).moments();

        assertThat(moments)
                .filteredOn(it -> it.at().isBefore(Diary.START.plus(Duration.ofDays(10))))
                .extracting(it -> it.workarounds().get("w-trim").failed())
                .startsWith(0, 1)
                .endsWith(1);
        assertThat(moments.getLast().workarounds()).isEqualTo(authored());
    }

    @Test
    void theOrderChangesBackByARuling() {
        var diary = new Diary().said("mallory", TRIM, Outcome.FAILED);
        while (told(diary).changes().isEmpty()) {
            diary.crowd(1, TRIM, Outcome.FAILED);
        }
        long last = diary.last();
        diary.laterDays(1).voided(last).laterDays(1).restored(last);

        var changes = told(diary).changes();

        assertThat(changes).extracting(RankChange::cause).containsExactly(Cause.RESTORED, Cause.VOIDED, Cause.SAID);
        assertThat(changes).extracting(RankChange::to).containsExactly(2, 1, 2);
        assertThat(changes).extracting(RankChange::workaround).containsOnly("w-trim");
    }

    @Test
    void theOrderChangesBackWithAge() {
        var diary = new Diary().crowd(20, TRIM, Outcome.FAILED).laterDays(3650);

        var changes = told(diary).changes();

        assertThat(changes).extracting(RankChange::cause).containsExactly(Cause.AGED, Cause.SAID);
        assertThat(changes.getFirst().workaround()).isEqualTo("w-trim");
        assertThat(changes.getFirst().to()).isEqualTo(1);
    }

    @Test
    void everythingThatCountedIsSaidInSomeMoment() {
        var diary = new Diary();
        for (int i = 0; i < 300; i++) {
            diary.later(Duration.ofHours(i % 50)).said("n" + i, i % 3 == 0 ? OIL : TRIM, Outcome.WORKED);
        }

        var moments = told(diary).moments();

        assertThat(moments).hasSizeLessThanOrEqualTo(POINTS);
        assertThat(moments).flatExtracting(Moment::said).hasSize(300);
        assertThat(moments).extracting(Moment::at).isSorted();
    }

    @Test
    void aLogOfThousandsIsToldToo() {
        var diary = new Diary();
        for (int i = 0; i < 3_000; i++) {
            diary.later(Duration.ofHours(1)).crowd(1, i % 2 == 0 ? TRIM : OIL, Outcome.WORKED);
        }
        diary.crowd(2_000, TRIM, Outcome.FAILED);

        var history = told(diary);

        assertThat(history.changes().getFirst()).satisfies(change -> {
            assertThat(change.workaround()).isEqualTo("w-trim");
            assertThat(change.cause()).isEqualTo(Cause.SAID);
            assertThat(change.to()).isEqualTo(2);
            assertThat(change.line().position()).isBetween(3_001L, 5_000L);
        });
        assertThat(history.moments().getLast().workarounds().get("w-trim").value())
                .isCloseTo(diary.belief(TRIM).value(), within(1e-9));
    }

    @Test
    void longAfterTheLastWordThePlotShowsHowItFades() {
        var diary = new Diary().crowd(20, TRIM, Outcome.FAILED).laterDays(720);

        var values = told(diary).moments().stream()
                .map(it -> it.workarounds().get("w-trim").value())
                .toList();

        assertThat(values).hasSize(POINTS - 1);
        assertThat(values.subList(1, values.size())).isSorted();
    }

    @Test
    void theLatestAreThoseThatCountNewestFirst() {
        var diary = new Diary()
                .said("ada", TRIM, Outcome.FAILED)
                .said("bob", TRIM, Outcome.WORKED)
                .said("ada", TRIM, Outcome.WORKED)
                .said("eve", OIL, Outcome.FAILED)
                .voided(4);

        assertThat(told(diary).latest()).extracting(Cast::position).containsExactly(3L, 2L);
    }

    @Test
    void withoutTheFormerFiguresTheHistoryBeginsAfterTheAcceptance() {
        var diary = new Diary()
                .crowd(9, TRIM, Outcome.FAILED)
                .laterDays(5)
                .accepted(2)
                .laterDays(5)
                .said("ada", TRIM, Outcome.WORKED);

        var alone = told(diary);
        var whole = History.of(
                Diary.ENTRY, any -> Optional.of(Diary.ENTRY), diary.lines(), Learning.USUAL, diary.now(), POINTS);

        assertThat(alone.moments()).flatExtracting(Moment::said).hasSize(1);
        assertThat(whole.moments()).flatExtracting(Moment::said).hasSize(10);
        assertThat(whole.moments().getLast()).isEqualTo(alone.moments().getLast());
    }

    /** Whatever is said, changed, voided or accepted: what is told line by line is what is believed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTheBeliefsAfterEveryLine(long seed) {
        var random = new Random(seed);
        var diary = new Diary();
        for (int i = 0; i < 60; i++) {
            RandomLog.next(diary, random);

            var told = told(diary).moments().getLast().workarounds();

            for (var subject : List.of(TRIM, OIL)) {
                var believed = diary.belief(subject);
                assertThat(told.get(subject.item()).alpha()).isCloseTo(believed.alpha(), within(1e-9));
                assertThat(told.get(subject.item()).beta()).isCloseTo(believed.beta(), within(1e-9));
                assertThat(told.get(subject.item()).reports()).isEqualTo(believed.reports());
            }
        }
    }

    private static History told(Diary diary) {
        return History.of(Diary.ENTRY, any -> Optional.empty(), diary.lines(), Learning.USUAL, diary.now(), POINTS);
    }

    private static Map<String, Belief> authored() {
        return Map.of("w-trim", new Diary().belief(TRIM), "w-oil", new Diary().belief(OIL));
    }
}
