package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.HOSTILE;
import static dev.errata.match.AnswerSamples.MISCONF;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.explained;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.near;
import static dev.errata.match.AnswerSamples.reason;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.AnswerText.Look;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    private static final String LOG = "ready\n4873:M # Can't save in background: fork: Cannot allocate memory\nbye\n";

    @Test
    void underlinesWhatMatchedInItsLine() {
        var text = AnswerText.render(report(LOG, match(FORK, at(LOG, 2, "fork: Cannot"))), false, false);

        assertThat(text).contains("""
                             2 │ 4873:M # Can't save in background: fork: Cannot allocate memory
                               │                                    ^^^^^^^^^^^^
                        """);
    }

    @Test
    void saysWhatToDoWithItsRateAndWhatNotToDo() {
        var text = AnswerText.render(report(LOG, match(FORK, at(LOG, 2, "fork"))), false, false);

        assertThat(text)
                .startsWith("1 match in 3 lines\n")
                .contains("redis/fork · 94 % sure")
                .contains("Do this\n  1. Allow overcommit\n     works in ")
                .contains(" · author’s estimate, 13 cases\n")
                .contains("         sysctl -w vm.overcommit_memory=1\n")
                .contains("Applies: as root")
                .contains(
                        "Do not\n  x  Turn the check off\n     fails in 92 % (78–99) · author’s estimate, 13 cases\n     Nothing is saved.\n")
                .contains("Make sure\n     tail redis.log\n     speaks for it: The log names ENOMEM\n")
                .contains("Leads to: redis/misconf");
    }

    @Test
    void speaksChineseWhereTheEntryDoes() {
        var text = AnswerText.render(report(LOG, match(FORK, at(LOG, 2, "fork"))), true, false);

        assertThat(text)
                .startsWith("找到 1 个匹配 共 3 行\n")
                .contains("无法后台保存：fork 内存不足")
                .contains("内核拒绝了 fork。")
                .contains("1. 允许 overcommit")
                .contains("关掉检查");
    }

    @Test
    void listsTheCausesOfASymptomWithTheirChecks() {
        var text = AnswerText.render(report(LOG, match(MISCONF, List.of(FORK), at(LOG, 2, "save"))), false, false);

        assertThat(text).contains("""
                          Tell the causes apart
                          -  Can't save in background: fork: Cannot allocate memory
                             redis/fork
                                 tail redis.log
                        """);
    }

    @Test
    void keepsASymptomShortWhereItsCauseIsAmongTheMatches() {
        var cause = match(FORK, at(LOG, 2, "fork"));
        var symptom = match(MISCONF, List.of(FORK), at(LOG, 2, "save"));

        var text = AnswerText.render(report(LOG, cause, symptom), false, false);

        assertThat(text).contains("Follows from redis/fork: mend that first.").doesNotContain("Find the cause");
    }

    @Test
    void saysHowAMatchHangsTogetherWithOneBeforeIt() {
        var text = AnswerText.render(
                report(LOG, match(FORK, at(LOG, 2, "fork")), match(HOSTILE, at(LOG, 3, "bye"))), false, false);

        assertThat(text).contains("\n\n↳ Stands further down than redis/fork; no tie between the two is known.\n");
    }

    @Test
    void explainsAScoreOnlyWhenAsked() {
        var rival = new Match.Rival(MISCONF.id(), "MISCONF", 0.2, List.of(reason(Feature.REGEX_HIT, 1)));
        var why = List.of(reason(Feature.REGEX_HIT, 2.5), reason(Feature.CANDIDATE, -1));
        var report = report(LOG, AnswerSamples.with(explained(FORK, why, at(LOG, 2, "fork")), List.of(rival)));

        var text = AnswerText.render(report, Quotes.of(report), new Look(false, false, 100, true));

        assertThat(text)
                .contains("  Why\n     Its regex hits line 2.\n")
                .contains("\n      +2.50  The regex hits\n")
                .contains("\n      +1.50  Sum\n")
                .contains("\n      +0.50  Next: MISCONF\n")
                .contains("Why not “MISCONF” (20 %)?\n     This one is ahead: ");
        assertThat(AnswerText.render(report, false, false))
                .doesNotContain("Its regex")
                .doesNotContain("Why");
    }

    @Test
    void saysThatItDoesNotKnowAndWhatWasNear() {
        var text = AnswerText.render(near(LOG, match(FORK, at(LOG, 2, "memory"))), false, false);

        assertThat(text)
                .startsWith("Nothing that is known answers this text.\n")
                .contains("2 secrets in the text were masked.")
                .contains("Near, but not a match\n  Can't save in background")
                .contains("Not a match: too little speaks for it.")
                .doesNotContain("Allow overcommit");
    }

    @Test
    void coloursOnlyWhenAsked() {
        var report = report(LOG, match(FORK, at(LOG, 2, "fork")));

        assertThat(AnswerText.render(report, false, false)).doesNotContain("\u001b");
        assertThat(AnswerText.render(report, false, true)).contains("\u001b[1m");
    }

    @Test
    void letsNothingFromOutsideSteerTheTerminal() {
        var log = "a \u001b]0;title\u0007\u009b2J evil\u202E \tEND\u0000\n";

        var text = AnswerText.render(report(log, match(HOSTILE, at(log, 1, "END"))), false, false);

        assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(text).doesNotContain("\u202E");
        assertThat(text).contains(" END\n").contains("^^^\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100, 120})
    void keepsProseWithinTheTerminal(int columns) {
        var entry = AnswerSamples.entry("""
                {"id": "x/y", "signature": "%s", "root_cause": "%s", "root_cause_zh": "%s",
                 "workarounds": [{"action": "%s", "how": "%s"}]}
                """.formatted(
                "word ".repeat(60), "cause ".repeat(50), "很长的原因，".repeat(40), "x".repeat(300), "how ".repeat(90)));
        var log = "前缀".repeat(80) + "NEEDLE" + " tail".repeat(50) + "\n";

        for (boolean chinese : new boolean[] {false, true}) {
            var text = AnswerText.render(
                    report(log, match(entry, at(log, 1, "NEEDLE"))),
                    Quotes.of(report(log, match(entry, at(log, 1, "NEEDLE")))),
                    new Look(chinese, false, columns));

            assertThat(text.lines())
                    .allSatisfy(row -> assertThat(Columns.width(row)).isLessThanOrEqualTo(columns));
            assertThat(text).contains("NEEDLE").contains("^^^^^^");
        }
    }

    @Test
    void fallsBackToTheExcerptWhereTheLineIsNotKept() {
        var report = report(LOG, match(FORK, at(LOG, 2, "fork: Cannot")));

        var text = AnswerText.render(report, new Quotes(java.util.Map.of()), new Look(false, false, 100));

        assertThat(text).contains("     2 │ fork: Cannot\n       │ ^^^^^^^^^^^^\n");
    }

    @Test
    void putsCaretsUnderChineseCharactersByTheirWidth() {
        var log = "错误：磁盘满\n";

        var text = AnswerText.render(report(log, match(FORK, at(log, 1, "磁盘"))), false, false);

        assertThat(text).contains("     1 │ 错误：磁盘满\n       │       ^^^^\n");
    }
}
