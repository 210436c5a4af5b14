package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.util.json.GsonFactory;
import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackCardTest {

    @ParameterizedTest
    @MethodSource
    void staysWithinSlacksLimitsWhateverItShows(Card card) {
        keepsToLimits(SlackCard.of(card));
    }

    static Stream<Card> staysWithinSlacksLimitsWhateverItShows() {
        return HardCards.all();
    }

    @Test
    void leavesTextAloneWhereSlackReadsNoMarks() {
        var blocks = SlackCard.of(HardCards.of(List.of(
                        new Block.Prose(HardCards.MENTIONS),
                        new Block.Code(HardCards.HTML),
                        new Block.Note("<!here> &"))))
                .path("blocks");

        assertThat(blocks.findValuesAsText("text")).contains(HardCards.MENTIONS, HardCards.HTML, "<!here> &");
        assertThat(blocks.findValuesAsText("type")).doesNotContain("mrkdwn");
    }

    @Test
    void escapesWhatSlackWouldRead() {
        var card = HardCards.of(HardCards.MENTIONS, false);

        assertThat(SlackCard.of(card).path("text").asText())
                .contains("&lt;!channel&gt;")
                .doesNotContain("<");
        assertThat(SlackCard.word("<!here>").path("text").asText()).isEqualTo("&lt;!here&gt;");
    }

    @Test
    void cutsCodeBetweenLinesAndSaysSo() {
        var message = SlackCard.of(HardCards.of(List.of(new Block.Code(HardCards.LINES))));

        var code = message.path("blocks").path(1).findValue("text").asText();
        assertThat(code.lines()).allMatch(it -> it.equals("$ redis-cli CONFIG SET dir /data"));
        assertThat(message.path("blocks").path(2).findValue("text").asText())
                .isEqualTo(AnswerWords.in(false).say("chat_cut"));
    }

    /** The published limits, and that Slack's own model knows every block. */
    static void keepsToLimits(JsonNode message) {
        var blocks = message.path("blocks");
        assertThat(blocks.size()).isBetween(1, 50);
        assertThat(message.path("text").asText().length()).isLessThanOrEqualTo(3000);
        assertThat(message.toString().length()).isLessThan(40_000);
        var ids = new HashSet<String>();
        assertThat(wholeCharacters(message.path("text").asText())).isTrue();
        for (var text : blocks.findValues("text")) {
            if (text.isTextual()) {
                assertThat(text.asText().length()).isBetween(1, 3000);
                assertThat(wholeCharacters(text.asText())).isTrue();
            }
        }
        for (var button : blocks.path(blocks.size() - 1).path("elements")) {
            if (button.path("type").asText().equals("button")) {
                assertThat(button.path("text").path("text").asText().length()).isBetween(1, 75);
                assertThat(button.path("value").asText().length()).isLessThanOrEqualTo(2000);
                assertThat(button.path("action_id").asText().length()).isBetween(1, 255);
                assertThat(button.path("url").asText().length()).isLessThanOrEqualTo(3000);
                assertThat(ids.add(button.path("action_id").asText())).isTrue();
            }
        }
        var theirs = GsonFactory.createSnakeCase().fromJson(message.toString(), SlashCommandResponse.class);
        assertThat(theirs.getBlocks())
                .hasSize(blocks.size())
                .allMatch(
                        it -> it instanceof RichTextBlock || it instanceof ContextBlock || it instanceof ActionsBlock);
        assertThat(theirs.getBlocks().stream()
                        .filter(RichTextBlock.class::isInstance)
                        .map(RichTextBlock.class::cast)
                        .flatMap(it -> it.getElements().stream()))
                .noneMatch(it -> it.getClass().getSimpleName().contains("Unknown"));
    }

    /** Whether no character of two units was cut in two. */
    static boolean wholeCharacters(String text) {
        return text.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
    }
}
