package dev.errata.match;

import static dev.errata.match.NarrowingCases.misconf;
import static dev.errata.match.NarrowingCases.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.AnswerText.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A narrowing on a terminal, in a chat, over the wire. */
class NarrowingPagesTest {

    private static final Look PLAIN = new Look(false, false, 100);

    @Test
    void saysWhichStandsOutAndWhatMovedIt() {
        var text = NarrowingText.render(misconf(read("bgsave-readonly-fs")), PLAIN);

        assertThat(text)
                .startsWith("Which of the causes is it?\nMISCONF Redis is configured")
                .contains("stands out: 99 %.")
                .contains(
                        "9 % → 99 % · redis/bgsave-readonly-fs\n  - ×28 · found in line 15, which speaks for it: The log names")
                .contains("not found, which speaks a little against it: ")
                .contains("failed in line ")
                .doesNotContain("Run this next")
                .endsWith("\n");
    }

    @Test
    void saysWhatToRunWhereNothingIsKnownYet() {
        var text = NarrowingText.render(misconf(""), PLAIN);

        assertThat(text)
                .contains("None of the causes stands out yet.")
                .contains("None of these\n10 % → 10 %\n")
                .contains("    tail -n 200 /var/log/redis/redis-server.log\n")
                .contains("    errata_check 'tail -n 200 /var/log/redis/redis-server.log'\n");
    }

    @Test
    void speaksChinese() {
        assertThat(NarrowingText.render(misconf(read("bgsave-disk-full")), new Look(true, false, 100)))
                .contains("基本可以确定是")
                .contains("支持该原因：");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfTheOutputBecomesMarkdown(boolean chinese) {
        var hostile = "$ tail -n 200 /var/log/redis/redis-server.log\n"
                + "`<img src=x>` [a](javascript:b) \u001b[31m for saving: Permission denied\n";

        var markdown = NarrowingMarkdown.render(misconf(hostile), chinese);

        assertThat(markdown).contains("`` `<img src=x>` [a](javascript:b) [31m for saving: Permission denied ``");
        assertThat(markdown.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                .isTrue();
    }

    @Test
    void noneOfTheseStandsAmongTheCandidatesWhereItBelongs() {
        var json = NarrowingJson.of(misconf(read("healthy")));

        assertThat(json.candidates().getFirst().entryId()).isNull();
        assertThat(json.candidates().stream()
                        .mapToDouble(NarrowingJson.CandidateJson::after)
                        .sum())
                .isBetween(0.999, 1.001);
        assertThat(json.standsOut()).isNull();
        assertThat(json.failed()).isNotEmpty();
    }
}
