package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Staleness.Life;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the log of outcomes on every database. The log only grows: each test speaks of an entry of its own. */
abstract class FeedbackLaws {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Feedback feedback;

    @Inject
    FeedbackLog log;

    @Inject
    FeedbackReader reader;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    FeedbackConfig config;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entities;

    private Entry entry;
    private Subject trim;
    private Subject oil;

    @BeforeEach
    void anotherEntryAnotherHour() {
        clock.step(HOUR.multipliedBy(2));
        entry = Diary.document("""
                {"id": "lantern/n%d", "signature": "no light", "confidence": 0.9, "evidence_count": 3,
                 "verification_tier": "reproduced", "workarounds": [
                   {"id": "w-trim", "action": "Trim the wick", "success_rate": 0.8},
                   {"id": "w-oil", "action": "Change the oil", "success_rate": 0.6}]}
                """.formatted(TESTS.incrementAndGet())).entry();
        trim = Subject.workaround(entry.id(), "w-trim");
        oil = Subject.workaround(entry.id(), "w-oil");
    }

    @Test
    void theLastWordOfAVoiceCounts() {
        hear("ada", trim, Outcome.WORKED);

        var changed = hear("ada", trim, Outcome.FAILED);

        assertThat(changed)
                .isInstanceOfSatisfying(
                        Heard.Counted.class, it -> assertThat(it.before()).contains(Outcome.WORKED));
        assertThat(belief(trim).worked()).isZero();
        assertThat(belief(trim).failed()).isEqualTo(1);
        assertThat(feedback.log(entry.id())).hasSize(2);
    }

    @Test
    void eachMatchSubjectAndReporterHasAVoice() {
        feedback.hear(ballot("one", "ada", "a1", trim, Outcome.WORKED));
        feedback.hear(ballot("two", "ada", "a1", trim, Outcome.WORKED));
        feedback.hear(ballot("one", "bob", "a2", trim, Outcome.WORKED));
        feedback.hear(ballot("one", "ada", "a1", oil, Outcome.WORKED));

        assertThat(belief(trim).worked()).isEqualTo(3);
        assertThat(belief(oil).worked()).isEqualTo(1);
    }

    @Test
    void aRepeatAddsNothing() {
        var first = (Heard.Counted) hear("ada", trim, Outcome.WORKED);
        clock.step(Duration.ofDays(1));

        var again = hear("ada", trim, Outcome.WORKED);

        assertThat(again).isEqualTo(new Heard.Repeated(first.position()));
        assertThat(feedback.log(entry.id())).hasSize(1);
    }

    @Test
    void aRepeatThatKnowsMoreIsHeard() {
        hear("ada", trim, Outcome.WORKED);

        var heard = feedback.hear(new Ballot(
                "one of " + entry.id(),
                trim,
                1,
                Outcome.WORKED,
                "ada of " + entry.id(),
                "a",
                Channel.API,
                new Software("Lantern", "2.1"),
                "again"));

        assertThat(heard).isInstanceOf(Heard.Counted.class);
        assertThat(hear("ada", trim, Outcome.WORKED)).isInstanceOf(Heard.Repeated.class);
        assertThat(belief(trim).worked()).isEqualTo(1);
    }

    @Test
    void aBallotThatComesTwentyTimesAtOnceIsCountedOnce() throws Exception {
        var heard = atOnce(20, n -> () -> hear("ada", trim, Outcome.WORKED));

        assertThat(heard).filteredOn(Heard.Counted.class::isInstance).hasSize(1);
        assertThat(heard).filteredOn(Heard.Repeated.class::isInstance).hasSize(19);
        assertThat(feedback.log(entry.id())).hasSize(1);
        assertThat(belief(trim).worked()).isEqualTo(1);
    }

    @Test
    void twentyWhoSpeakAtOnceAreAllHeardAndPositionsHaveNoGaps() throws Exception {
        var heard = atOnce(20, n -> () -> hear("n" + n, trim, Outcome.WORKED));

        assertThat(heard).hasOnlyElementsOfType(Heard.Counted.class);
        assertThat(belief(trim).worked()).isEqualTo(20);
        var positions = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select r.position from FeedbackRow r order by r.position", Long.class)
                        .getResultList());
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    @Test
    void whoSaysTooMuchWaitsUntilTheOldestOfTheHourIsGone() {
        for (int i = 0; i < FewAnHour.PER_REPORTER; i++) {
            feedback.hear(ballot("m" + i, "ada", "a" + i, trim, Outcome.WORKED));
            clock.step(Duration.ofMinutes(7));
        }

        var refused = feedback.hear(ballot("more", "ada", "a", trim, Outcome.WORKED));

        var pause = HOUR.minus(Duration.ofMinutes(7).multipliedBy(FewAnHour.PER_REPORTER));
        assertThat(refused).isEqualTo(new Heard.TooMany(pause));
        assertThat(feedback.log(entry.id())).hasSize(FewAnHour.PER_REPORTER);
        assertThat(hear("bob", trim, Outcome.WORKED)).isInstanceOf(Heard.Counted.class);

        clock.step(pause);
        assertThat(feedback.hear(ballot("more", "ada", "a", trim, Outcome.WORKED)))
                .isInstanceOf(Heard.Counted.class);
        assertThat(feedback.hear(ballot("yet more", "ada", "a", trim, Outcome.WORKED)))
                .isEqualTo(new Heard.TooMany(Duration.ofMinutes(7)));
    }

    @Test
    void fromOneAddressOnlySoMuchIsHeardWhoeverSpeaks() {
        for (int i = 0; i < FewAnHour.PER_ADDRESS; i++) {
            feedback.hear(ballot("m", "sock " + i, "one place", trim, Outcome.FAILED));
        }

        var refused = feedback.hear(ballot("m", "another sock", "one place", trim, Outcome.FAILED));

        assertThat(refused).isEqualTo(new Heard.TooMany(HOUR));
        assertThat(belief(trim).failed()).isEqualTo(FewAnHour.PER_ADDRESS);
    }

    @Test
    void aRepeatIsNeverTooMuch() {
        for (int i = 0; i < FewAnHour.PER_REPORTER; i++) {
            feedback.hear(ballot("m" + i, "ada", "a", trim, Outcome.WORKED));
        }

        assertThat(feedback.hear(ballot("m0", "ada", "a", trim, Outcome.WORKED)))
                .isInstanceOf(Heard.Repeated.class);
    }

    @Test
    void aVoidedVoiceIsSilentWhateverItSaysNextUntilItIsRestored() {
        long position = ((Heard.Counted) hear("mallory", trim, Outcome.FAILED)).position();
        var prior = feedback.beliefs().of(Diary.ENTRY).spoken();

        feedback.rule(Set.of(position), false, "admin", "a joke");
        assertThat(belief(trim).reports()).isZero();
        hear("mallory", trim, Outcome.WORKED);
        assertThat(belief(trim).reports()).isZero();

        feedback.rule(Set.of(position), true, "admin", "it was none");
        assertThat(belief(trim).worked()).isEqualTo(1);
        assertThat(prior).isFalse();
    }

    @Test
    void aRulingThatChangesNothingIsNotWritten() {
        long first = ((Heard.Counted) hear("mallory", trim, Outcome.FAILED)).position();
        long second = ((Heard.Counted) hear("mallory", trim, Outcome.WORKED)).position();

        assertThat(feedback.rule(Set.of(first), true, "admin", "")).isEmpty();
        assertThat(feedback.rule(Set.of(first, second, 1_000_000L), false, "admin", ""))
                .hasSize(1);
        assertThat(feedback.rule(Set.of(first, second), false, "admin", "")).isEmpty();
        assertThat(feedback.rule(Set.of(), false, "admin", "")).isEmpty();
        assertThat(feedback.log(entry.id())).hasSize(3);
    }

    @Test
    void allThatCameFromOnePlaceIsVoidedAtOnce() {
        for (int i = 0; i < 5; i++) {
            feedback.hear(ballot("m" + i, "sock " + i, "one place", trim, Outcome.FAILED));
        }
        hear("ada", trim, Outcome.FAILED);
        var source = ((Cast) feedback.log(entry.id()).getFirst()).source();

        var ruled = feedback.ruleAll("", source, false, "admin", "a farm");

        assertThat(ruled).hasSize(5);
        assertThat(belief(trim).failed()).isEqualTo(1);
        assertThat(feedback.ruleAll("", source, false, "admin", "again")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.ruleAll("", "", false, "admin", "all"));
    }

    @Test
    void refusesARulingThatNobodyMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.rule(Set.of(1L), false, " ", ""));
    }

    @Test
    void acceptedVoicesAreInTheFiguresAndNewOnesCountOnTop() {
        hear("ada", trim, Outcome.WORKED);
        var taken = feedback.beliefs().of(entry);
        hear("bob", trim, Outcome.FAILED);

        feedback.accept(taken, 2, "admin");

        assertThat(belief(trim).worked()).isZero();
        assertThat(belief(trim).failed()).isEqualTo(1);
    }

    @Test
    void anAcceptanceTakesWhatWasSaidOfReplacedEntriesToo() {
        var older = EntryId.of(entry.id() + "-old");
        var both = Diary.document("""
                {"id": "%s", "signature": "no light", "replaces": ["%s"],
                 "workarounds": [{"id": "w-trim", "action": "Trim the wick", "success_rate": 0.8}]}
                """.formatted(entry.id(), older)).entry();
        hear("ada", Subject.workaround(older, "w-trim"), Outcome.WORKED);
        hear("bob", trim, Outcome.WORKED);
        assertThat(feedback.beliefs()
                        .of(both)
                        .workarounds()
                        .get("w-trim")
                        .overall()
                        .worked())
                .isEqualTo(2);

        feedback.accept(feedback.beliefs().of(both), 2, "admin");

        assertThat(feedback.beliefs().of(both).spoken()).isFalse();
    }

    @Test
    void whatIsTakenBackWasNeverSaid() {
        long position = ((Heard.Counted) hear("ada", trim, Outcome.WORKED)).position();
        var before = feedback.beliefs().of(entry);

        QuarkusTransaction.begin();
        feedback.rule(Set.of(position), false, "admin", "never mind");
        assertThat(feedback.log(entry.id())).hasSize(1);
        QuarkusTransaction.rollback();

        assertThat(feedback.beliefs().of(entry)).isEqualTo(before);
        assertThat(hear("bob", trim, Outcome.WORKED)).isEqualTo(new Heard.Counted(position + 1, Optional.empty()));
        assertThat(belief(trim).worked()).isEqualTo(2);
    }

    @Test
    void inATransactionOfTheCallerItCountsFromTheCommitOn() {
        long position = ((Heard.Counted) hear("ada", trim, Outcome.WORKED)).position();

        QuarkusTransaction.requiringNew().run(() -> {
            feedback.rule(Set.of(position), false, "admin", "");
            assertThat(belief(trim).worked()).isEqualTo(1);
        });

        assertThat(belief(trim).worked()).isZero();
    }

    @Test
    void aPseudonymStandsForOneNameOfOneKind() {
        var ada = pseudonyms.of(Pseudonyms.Kind.REPORTER, "ada");

        assertThat(ada).hasSize(24).isEqualTo(pseudonyms.of(Pseudonyms.Kind.REPORTER, "ada"));
        assertThat(ada).isNotEqualTo(pseudonyms.of(Pseudonyms.Kind.SOURCE, "ada"));
        assertThat(ada).isNotEqualTo(pseudonyms.of(Pseudonyms.Kind.REPORTER, "bob"));
        assertThat(new Pseudonyms(entities).of(Pseudonyms.Kind.REPORTER, "ada")).isEqualTo(ada);
    }

    @Test
    void namesAndAddressesAreNowhereInTheDatabase() {
        feedback.hear(ballot("m", "ada.lovelace", "203.0.113.77", trim, Outcome.WORKED));

        var rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select * from feedback_log", Object[].class)
                        .getResultList());

        var texts = new ArrayList<String>();
        for (Object row : rows) {
            texts.add(Arrays.toString((Object[]) row));
        }
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("lovelace").doesNotContain("203.0.113.77"));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        var note = "内存 \uD83D\uDE00 ".repeat(100);
        feedback.hear(new Ballot(
                "m", trim, 7, Outcome.FAILED, "ada", "a", Channel.CHAT, new Software("Lantern", "2.1-beta"), note));
        var taken = feedback.beliefs().of(entry);
        feedback.rule(Set.of(taken.read().get(entry.id())), false, "admin", "because");
        feedback.accept(taken, 2, "editor");

        var written = feedback.log(entry.id());

        assertThat(new Logs(reader).of(entry.id())).isEqualTo(written).hasSize(3);
        assertThat(((Cast) written.getFirst()).note()).isEqualTo(note);
        assertThat(written.getFirst().at()).isEqualTo(clock.instant());
    }

    @Test
    void aReplayGivesTheSameBeliefsToTheLastBit() {
        for (int i = 0; i < 40; i++) {
            clock.step(Duration.ofMinutes(11 + i * i));
            hear("n" + i % 13, i % 3 == 0 ? oil : trim, i % 4 == 0 ? Outcome.FAILED : Outcome.WORKED);
        }

        var restarted = node();
        restarted.start(new StartupEvent());

        assertThat(restarted.beliefs().of(entry)).isEqualTo(feedback.beliefs().of(entry));
    }

    @Test
    void anotherNodeHearsOfItWithTheNextLook() {
        var other = node();
        other.start(new StartupEvent());

        hear("ada", trim, Outcome.WORKED);
        assertThat(other.beliefs().of(entry).spoken()).isFalse();
        other.follow();

        assertThat(other.beliefs().of(entry)).isEqualTo(feedback.beliefs().of(entry));
    }

    @Test
    void aNodeThatLooksWhileOthersSpeakMissesNothing() throws Exception {
        var other = node();
        other.start(new StartupEvent());

        atOnce(24, n -> () -> {
            var heard = n % 4 == 3
                    ? other.hear(ballot("m" + n, "n" + n, "a" + n, trim, Outcome.WORKED))
                    : hear("n" + n, n % 2 == 0 ? trim : oil, Outcome.WORKED);
            other.follow();
            feedback.follow();
            return heard;
        });
        other.follow();
        feedback.follow();

        assertThat(belief(trim).worked() + belief(oil).worked()).isEqualTo(24);
        assertThat(other.beliefs().of(entry)).isEqualTo(feedback.beliefs().of(entry));
    }

    @Test
    void listsOutcomesNewestFirstWithWhatBecameOfThem() {
        hear("ada", trim, Outcome.WORKED);
        var taken = feedback.beliefs().of(entry);
        feedback.accept(taken, 2, "admin");
        hear("bob", trim, Outcome.WORKED);
        hear("bob", trim, Outcome.FAILED);
        long voided = ((Heard.Counted) hear("mallory", oil, Outcome.FAILED)).position();
        feedback.rule(Set.of(voided), false, "admin", "");
        clock.step(Duration.ofDays(180));

        var outcomes = feedback.outcomes(new OutcomeQuery(entry.id().toString(), "", "", Long.MAX_VALUE, 200));

        assertThat(outcomes)
                .extracting(Fate::state)
                .containsExactly(Fate.State.VOIDED, Fate.State.COUNTED, Fate.State.REPLACED, Fate.State.ACCEPTED);
        assertThat(outcomes).extracting(Fate::weight).containsExactly(0.0, 0.5, 0.0, 0.0);
    }

    @Test
    void listsOutcomesByWhoFromWhereAndPageByPage() {
        for (int i = 0; i < 5; i++) {
            feedback.hear(ballot("m" + i, "lister " + i % 2, "place " + i % 3, trim, Outcome.WORKED));
        }
        var all = feedback.outcomes(new OutcomeQuery(entry.id().toString(), "", "", Long.MAX_VALUE, 200));
        var first = all.getFirst().cast();

        var byReporter = feedback.outcomes(new OutcomeQuery("", first.reporter(), "", Long.MAX_VALUE, 200));
        var bySource = feedback.outcomes(new OutcomeQuery("", "", first.source(), Long.MAX_VALUE, 200));
        var page = feedback.outcomes(new OutcomeQuery(entry.id().toString(), "", "", first.position(), 2));

        assertThat(byReporter).containsExactly(all.get(0), all.get(2), all.get(4));
        assertThat(bySource).containsExactly(all.get(0), all.get(3));
        assertThat(page).isEqualTo(all.subList(1, 3));
        assertThat(feedback.outcomes(OutcomeQuery.newest(1))).isEqualTo(all.subList(0, 1));
    }

    @Test
    void saysWhatSomebodySaidOfAnAnswer() {
        hear("ada", trim, Outcome.WORKED);
        hear("ada", trim, Outcome.FAILED);
        hear("ada", oil, Outcome.WORKED);
        hear("bob", oil, Outcome.FAILED);

        assertThat(feedback.saidOf("one of " + entry.id(), "ada of " + entry.id()))
                .extracting(Cast::outcome)
                .containsExactly(Outcome.FAILED, Outcome.WORKED);
    }

    @Test
    void historyAndStalenessAreReadFromTheLog() {
        for (int i = 0; i < 30; i++) {
            hear("n" + i, trim, Outcome.FAILED);
        }

        var history = feedback.history(entry, 20);
        var stale = feedback.stale(List.of(new Life(entry, clock.instant(), Optional.empty())));

        assertThat(history.latest()).hasSize(History.LATEST);
        assertThat(history.changes()).hasSize(1);
        assertThat(stale.get(entry.id())).hasOnlyElementsOfType(Staleness.Contradicted.class);
    }

    private Feedback node() {
        return new Feedback(log, reader, new Logs(reader), pseudonyms, config, clock);
    }

    private Belief belief(Subject workaround) {
        return feedback.beliefs().of(entry).workarounds().get(workaround.item()).overall();
    }

    private Heard hear(String name, Subject subject, Outcome outcome) {
        return feedback.hear(ballot("one", name, "a of " + name, subject, outcome));
    }

    /** A match, a reporter and an address of this test alone. */
    private Ballot ballot(String match, String name, String address, Subject subject, Outcome outcome) {
        var own = " of " + entry.id();
        return new Ballot(
                match + own, subject, 1, outcome, name + own, address + own, Channel.API, Software.UNKNOWN, "");
    }

    private interface Speaker {
        Callable<Heard> nth(int n);
    }

    private static List<Heard> atOnce(int speakers, Speaker speaker) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, speakers)
                    .mapToObj(n -> threads.submit(speaker.nth(n)))
                    .toList();
            var heard = new ArrayList<Heard>();
            for (var it : running) {
                heard.add(it.get());
            }
            return heard;
        }
    }
}
