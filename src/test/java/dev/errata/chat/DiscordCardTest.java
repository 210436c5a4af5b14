package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordCardTest {

    @ParameterizedTest
    @MethodSource
    void staysWithinDiscordsLimitsWhateverItShows(Card card) {
        keepsToLimits(DiscordCard.of(card));
    }

    static Stream<Card> staysWithinDiscordsLimitsWhateverItShows() {
        return HardCards.all();
    }

    @Test
    void mentionsNobody() {
        var data = DiscordCard.of(HardCards.of(HardCards.MENTIONS, false));

        assertThat(data.path("allowed_mentions")).hasToString("{\"parse\":[]}");
        assertThat(data.path("embeds").path(0).path("title").asText()).doesNotContainPattern("(?<!\\\\)[@<]");
    }

    @Test
    void escapesMarksButLeavesAddressesToFollow() {
        var written = new DiscordMarkup().prose("a_b *c* # d\n# e\n1. f see https://x.example/a_b_c [g](h) \\");

        assertThat(written).isEqualTo("a\\_b \\*c\\* # d\n\\# e\n1\\. f see https://x.example/a_b_c \\[g\\](h) \\\\");
    }

    @Test
    void keepsCodeInItsBlock() {
        var written = new DiscordMarkup().code("a ``` b ````` c");

        assertThat(written.substring(3, written.length() - 3))
                .doesNotContain("```")
                .contains("a ", " b ", " c");
    }

    @Test
    void cutsCodeBetweenLinesEndsItsBlockAndSaysSo() {
        var description = DiscordCard.of(HardCards.of(List.of(new Block.Code(HardCards.LINES))))
                .path("embeds")
                .path(0)
                .path("description")
                .asText();

        assertThat(description)
                .startsWith("```\n$ redis")
                .endsWith("-# " + AnswerWords.in(false).say("chat_cut"));
        assertThat(description.lines().filter(it -> it.startsWith("$")).toList())
                .hasSizeGreaterThan(100)
                .allMatch(it -> it.equals("$ redis-cli CONFIG SET dir /data"));
        assertThat(description.lines().filter(it -> it.equals("```"))).hasSize(2);
    }

    /** The published limits. */
    static void keepsToLimits(JsonNode data) {
        var embed = data.path("embeds").path(0);
        var title = embed.path("title").asText();
        var description = embed.path("description").asText();
        assertThat(title.length()).isLessThanOrEqualTo(256);
        assertThat(description.length()).isBetween(1, 4096);
        assertThat(title.length() + description.length()).isLessThanOrEqualTo(6000);
        assertThat(SlackCardTest.wholeCharacters(title + description)).isTrue();
        assertThat(data.path("components").size()).isLessThanOrEqualTo(5);
        for (var row : data.path("components")) {
            assertThat(row.path("components").size()).isBetween(1, 5);
            for (var button : row.path("components")) {
                assertThat(button.path("label").asText().length()).isBetween(1, 80);
                assertThat(button.path("custom_id").asText().length()).isLessThanOrEqualTo(100);
                assertThat(button.path("url").asText().length()).isLessThanOrEqualTo(512);
            }
        }
    }
}
