package dev.errata.match;

import static dev.errata.feedback.Outcome.FAILED;
import static dev.errata.feedback.Outcome.RIGHT_ENTRY;
import static dev.errata.feedback.Outcome.WORKED;
import static dev.errata.feedback.Outcome.WRONG_ENTRY;
import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import dev.errata.feedback.Beliefs;
import dev.errata.feedback.Software;
import dev.errata.feedback.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers' word does to an answer. */
class OutcomesTest {

    private static final String TEXT = "ERR the frobnicator lost its persistence marbles on the way down";
    private static final String LOG = "4873:M # Can't save in background: fork: Cannot allocate memory\n";

    private final KnowledgeBase base = KnowledgeBase.of(Stream.of(
                    entry("x/marbles", "the frobnicator lost its persistence marbles"),
                    entry("y/frobnicator", "the frobnicator lost its persistence"))
            .map(OutcomesTest::published)
            .toList());

    @Test
    void changesNothingWhereNobodySpoke() {
        var alone = base.answer(Reader.read(TEXT), Context.NONE, 5);
        var heard = base.answer(Reader.read(TEXT), Context.NONE, 5, new Words().beliefs());

        assertThat(heard.matches()).isEqualTo(alone.matches());
        assertThat(reasons(first(alone))).doesNotContain(Match.Reason.OUTCOMES);
    }

    @Test
    void takesTheFirstPlaceFromAnEntryThatKeepsBeingWrong() {
        var leader = id(first(answer(Beliefs.AUTHORED)));

        var ids = shown(answer(new Words().say(30, leader, WRONG_ENTRY).beliefs()));

        assertThat(ids).first().isNotEqualTo(leader);
    }

    @Test
    void neverScoresHigherThanReadersAllow() {
        var leader = id(first(answer(Beliefs.AUTHORED)));
        var beliefs = new Words()
                .say(7, leader, RIGHT_ENTRY)
                .say(5, leader, WRONG_ENTRY)
                .beliefs();

        var match = all(answer(beliefs))
                .filter(it -> id(it).equals(leader))
                .findFirst()
                .orElseThrow();

        assertThat(match.confidence().reports()).isEqualTo(12);
        assertThat(match.score()).isLessThanOrEqualTo(match.confidence().high());
    }

    @Test
    void saysHowManyReadersSaidSoAndWhatItWeighs() {
        var leader = id(first(answer(Beliefs.AUTHORED)));
        var beliefs = new Words()
                .say(2, leader, RIGHT_ENTRY)
                .say(7, leader, WRONG_ENTRY)
                .beliefs();

        var match = all(answer(beliefs))
                .filter(it -> id(it).equals(leader))
                .findFirst()
                .orElseThrow();

        var reason = match.why().stream()
                .filter(it -> it.name().equals(Match.Reason.OUTCOMES))
                .findFirst()
                .orElseThrow();
        assertThat(reason.weight()).isEqualTo(beliefs.shift(match.entry())).isNegative();
        assertThat(Explanation.in(false).of(match))
                .contains("readers said of 7 of 9 answers that this was not their error");
        assertThat(Explanation.in(true).of(match)).contains("9 个答案").contains("7 个不是他们的错误");
    }

    @Test
    void saysThatReadersSetOneBeforeAnother() {
        var leader = id(first(answer(Beliefs.AUTHORED)));
        var beliefs = new Words().say(30, leader, RIGHT_ENTRY).beliefs();

        var match = first(answer(beliefs));

        assertThat(match.rivals()).isNotEmpty();
        assertThat(match.rivals().getFirst().apart())
                .filteredOn(it -> it.name().equals(Match.Reason.OUTCOMES))
                .singleElement()
                .satisfies(it -> assertThat(it.weight()).isPositive().isLessThanOrEqualTo(1));
        assertThat(Explanation.in(false).of(match)).contains("readers said of 30 of 30 answers");
        for (boolean chinese : new boolean[] {false, true}) {
            var words = AnswerWords.in(chinese);
            assertThat(Explanation.in(chinese)
                            .before(new Match.Rival(
                                    match.entry().id(),
                                    "other",
                                    0.1,
                                    List.of(new Match.Reason(Match.Reason.OUTCOMES, 0.9, 0.9)))))
                    .contains(words.say("ahead.outcomes"));
            assertThat(Explanation.in(chinese).label(Match.Reason.OUTCOMES)).isEqualTo(words.say("feature.outcomes"));
        }
    }

    @Test
    void putsTheWorkaroundFirstThatWorksOnTheAskersVersion() {
        var old = new Software("Redis", "6.2");
        var beliefs = new Words()
                .say(12, Subject.workaround(FORK.id(), "w-1"), FAILED, old)
                .say(12, Subject.workaround(FORK.id(), "w-2"), WORKED, old)
                .say(20, Subject.workaround(FORK.id(), "w-1"), WORKED, new Software("redis", "7.0.3"))
                .beliefs();

        assertThat(order(beliefs, "6.2.1")).containsExactly("w-2", "w-1");
        assertThat(order(beliefs, "7.0")).containsExactly("w-1", "w-2");
    }

    @Test
    void tellsOfReportsWeaknessAndVersionInWords() {
        var software = new Software("Redis", "7.0.13");
        var beliefs = new Words()
                .say(3, Subject.workaround(FORK.id(), "w-1"), WORKED, software)
                .say(1, Subject.workaround(FORK.id(), "w-1"), FAILED, Software.UNKNOWN)
                .say(6, Subject.deadEnd(FORK.id(), "d-1"), FAILED, Software.UNKNOWN)
                .beliefs();
        var report = report(LOG, match(FORK, List.of(), beliefs.of(FORK, List.of(software)), at(LOG, 1, "fork")));

        var english = AnswerText.render(report, false, false);
        var chinese = AnswerText.render(report, true, false);
        var markdown = AnswerMarkdown.render(report, false);

        assertThat(english)
                .containsPattern("works in \\d+ % \\(\\d+–\\d+\\) · 4 reports · weak evidence · on Redis 7\\.0: 3 of 3")
                .containsPattern("on all versions \\d+ %")
                .containsPattern("fails in \\d+ % \\(\\d+–\\d+\\) · 6 reports\n")
                .contains("author’s estimate, 13 cases");
        assertThat(chinese).contains("4 次反馈 · 依据不足 · Redis 7.0 上：3 次中 3 次有效").contains("作者估计，13 个案例");
        assertThat(markdown).contains("4 reports · weak evidence · on Redis 7.0: 3 of 3");
    }

    @Test
    void givesReadersCountsBesideTheAuthorsFigureAsData() {
        var software = new Software("Redis", "7.0.13");
        var beliefs = new Words()
                .say(3, Subject.workaround(FORK.id(), "w-1"), WORKED, software)
                .say(2, Subject.workaround(FORK.id(), "w-1"), FAILED, Software.UNKNOWN)
                .say(1, Subject.deadEnd(FORK.id(), "d-1"), WORKED, Software.UNKNOWN)
                .say(1, FORK.id().toString(), FAILED)
                .beliefs();
        var report = report(LOG, match(FORK, List.of(), beliefs.of(FORK, List.of(software)), at(LOG, 1, "fork")));

        var match = AnswerJson.of(report, false).matches().getFirst();

        var rate = match.workarounds().stream()
                .filter(it -> it.id().equals("w-1"))
                .findFirst()
                .orElseThrow()
                .successRate();
        assertThat(rate.authored()).isEqualTo(0.9);
        assertThat(rate.worked()).isEqualTo(3);
        assertThat(rate.failed()).isEqualTo(2);
        assertThat(rate.weak()).isFalse();
        assertThat(rate.software()).isEqualTo("Redis 7.0");
        assertThat(rate.workedOnIt()).isEqualTo(3);
        assertThat(rate.failedOnIt()).isZero();
        var other = match.workarounds().stream()
                .filter(it -> it.id().equals("w-2"))
                .findFirst()
                .orElseThrow()
                .successRate();
        assertThat(other.software()).isNull();
        assertThat(other.weak()).isTrue();
        var dead = match.deadEnds().getFirst();
        assertThat(dead.failRate()).isEqualTo(0.95);
        assertThat(dead.failure().worked()).isOne();
        assertThat(dead.failure().failed()).isZero();
        assertThat(match.helps()).isNotNull();
        assertThat(match.confidence().reports())
                .isEqualTo(match.confidence().right())
                .isEqualTo(3);
    }

    private static List<String> order(Beliefs beliefs, String version) {
        var software = List.of(new Software("Redis", version));
        return Match.RatedWorkaround.bestFirst(FORK, beliefs.of(FORK, software)).stream()
                .map(it -> it.workaround().id())
                .toList();
    }

    private MatchReport answer(Beliefs beliefs) {
        return base.answer(Reader.read(TEXT), Context.NONE, 5, beliefs);
    }

    private static Stream<Match> all(MatchReport report) {
        return Stream.concat(report.matches().stream(), report.near().stream());
    }

    private static List<String> shown(MatchReport report) {
        return all(report).map(OutcomesTest::id).toList();
    }

    private static Match first(MatchReport report) {
        return all(report).findFirst().orElseThrow();
    }

    private static String id(Match match) {
        return match.entry().id().toString();
    }

    private static List<String> reasons(Match match) {
        return match.why().stream().map(Match.Reason::name).toList();
    }

    private static String entry(String id, String signature) {
        return """
                {"id": "%s", "signature": "%s", "confidence": 0.9, "evidence_count": 3, "verification_tier": "reproduced"}
                """.formatted(id, signature);
    }

    private static PublishedEntry published(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var entry, var places) -> new PublishedEntry(entry, 1);
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }
}
