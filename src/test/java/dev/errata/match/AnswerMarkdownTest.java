package dev.errata.match;

import static dev.errata.match.AnswerSamples.FORK;
import static dev.errata.match.AnswerSamples.HOSTILE;
import static dev.errata.match.AnswerSamples.at;
import static dev.errata.match.AnswerSamples.explained;
import static dev.errata.match.AnswerSamples.match;
import static dev.errata.match.AnswerSamples.near;
import static dev.errata.match.AnswerSamples.reason;
import static dev.errata.match.AnswerSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMarkdownTest {

    private static final String LOG = "4873:M # Can't save in background: fork: Cannot allocate memory\n";

    @Test
    void saysTheWholeAnswer() {
        var page = AnswerMarkdown.render(report(LOG, match(FORK, at(LOG, 1, "fork"))), false);

        assertThat(page)
                .startsWith("**1 match** in 1 line\n")
                .contains("### `Can't save in background: fork: Cannot allocate memory`\n")
                .contains("```text\n4873:M # Can't save in background: fork: Cannot allocate memory\n")
                .contains("1. **Allow overcommit** · works in ")
                .contains("   ```sh\n   sysctl -w vm.overcommit_memory=1\n   ```\n")
                .contains(
                        "- **Turn the check off** · fails in 92 % (78–99) · author’s estimate, 13 cases · Nothing is saved.")
                .contains("- `tail redis.log` · speaks for it: The log names ENOMEM")
                .endsWith("\n");
    }

    @Test
    void letsNothingFromOutsideBecomeMarkup() {
        var log = "``` <b> [x](javascript:y) END\n";

        var page = AnswerMarkdown.render(report(log, match(HOSTILE, at(log, 1, "END"))), false);

        assertThat(page)
                .contains("\\# Heading &lt;img src=x onerror=alert(1)> \\*bold\\* \\_it\\_ \\|cell\\|"
                        .replace("(1)>", "(1)\\>"))
                .contains("**1\\. \\[click\\]\\(http://evil.example) &lt;b\\>**")
                .contains("````text\n``` <b> [x](javascript:y) END\n")
                .contains("   ````sh\n   echo '```'\n   ````\n")
                .contains("\\- not a list")
                .doesNotContain("\u001b")
                .doesNotContain("\u202E");
    }

    @Test
    void explainsAScoreWithItsFiguresWhenAsked() {
        var rival = new Match.Rival(HOSTILE.id(), "*bold* | cell", 0.2, List.of(reason(Feature.REGEX_HIT, 1)));
        var why = List.of(reason(Feature.REGEX_HIT, 2.5));
        var report = report(LOG, AnswerSamples.with(explained(FORK, why, at(LOG, 1, "fork")), List.of(rival)));

        var page = AnswerMarkdown.render(report, Quotes.of(report), false, true);

        assertThat(page)
                .contains("**Why** Its regex hits line 1.\n")
                .contains("| --- | ---: |\n| The regex hits | +2.50 |\n| Sum | +2.50 |\n")
                .contains("- **Why not “\\*bold\\* \\| cell” (20 %)?** This one is ahead: ");
        assertThat(AnswerMarkdown.render(report, false)).doesNotContain("Why");
    }

    @Test
    void saysHowTwoMatchesHangTogether() {
        var log = LOG + "END\n";

        var page = AnswerMarkdown.render(
                report(log, match(FORK, at(log, 1, "fork")), match(HOSTILE, at(log, 2, "END"))), true);

        assertThat(page).contains("**出现在条目 redis/fork 之后；目前不知道两者有什么关联。**\n\n### ");
    }

    @Test
    void saysThatItDoesNotKnow() {
        var page = AnswerMarkdown.render(near(LOG, match(FORK, at(LOG, 1, "memory"))), true);

        assertThat(page).startsWith("**目前没有已知条目能解答这段文本。**").contains("- `无法后台保存：fork 内存不足`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vm.overcommit_memory=1 | vm.overcommit_memory=1
                    1. first               | 1\\. first
                    - dash                 | \\- dash
                    a - b                  | a - b
                    a < b & c              | a &lt; b &amp; c
                    ![x](y)                | \\!\\[x\\]\\(y)
                    snake_case _it_        | snake_case \\_it\\_
                    """)
    void escapesOnlyWhatWouldMeanSomething(String plain, String escaped) {
        assertThat(Markdown.text(plain)).isEqualTo(escaped.replace("\\\\", "\\"));
    }

    @Test
    void fencesCodeWithMoreBackticksThanItHas() {
        assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
        assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
    }
}
