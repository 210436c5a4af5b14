package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MattermostCardTest {

    private static final MattermostSeal SEAL =
            new MattermostSeal(Platforms.MATTERMOST_TOKEN, Clock.fixed(FixedClock.RECORDED, ZoneOffset.UTC));

    @ParameterizedTest
    @MethodSource
    void staysWithinMattermostsLimitsWhateverItShows(Card card) {
        keepsToLimits(card);
    }

    static Stream<Card> staysWithinMattermostsLimitsWhateverItShows() {
        return HardCards.all();
    }

    @Test
    void hasNoButtonsThatNobodyCouldHear() {
        var message = new MattermostCard(SEAL, Optional.empty()).message(HardCards.of("text", false));

        assertThat(message.path("attachments").path(0).has("actions")).isFalse();
        assertThat(message.path("attachments").path(0).path("text").asText())
                .endsWith("[Open](https://errata.example/m/0123456789abcdef01234567)");
    }

    @Test
    void keepsCodeInItsBlock() {
        assertThat(new MattermostMarkup().code("a ```` b")).isEqualTo("`````\na ```` b\n`````");
    }

    @Test
    void cutsCodeBetweenLinesAndSaysSo() {
        var text = new MattermostCard(SEAL, Optional.empty())
                .message(HardCards.of(List.of(new Block.Code(HardCards.LINES))))
                .path("attachments")
                .path(0)
                .path("text")
                .asText();

        assertThat(text)
                .startsWith("```\n$ redis")
                .endsWith("\n```\n\n" + AnswerWords.in(false).say("chat_cut"));
    }

    /** A message has 16,383 characters, and the ids of actions have neither "_" nor "-". */
    static void keepsToLimits(Card card) {
        JsonNode message =
                new MattermostCard(SEAL, Optional.of("https://errata.example/chat/mattermost/action")).message(card);
        var text = message.path("text").asText();
        var attachment = message.path("attachments").path(0).path("text").asText();
        assertThat(text.length()).isPositive();
        assertThat(text.length() + attachment.length()).isLessThanOrEqualTo(16_383);
        assertThat(SlackCardTest.wholeCharacters(text + attachment)).isTrue();
        for (var action : message.path("attachments").path(0).path("actions")) {
            assertThat(action.path("id").asText()).matches("[a-z]+");
            assertThat(SEAL.opened(action.path("integration").path("context"))).isPresent();
        }
    }
}
