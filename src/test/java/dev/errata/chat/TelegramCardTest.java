package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramCardTest {

    @ParameterizedTest
    @MethodSource
    void staysWithinTelegramsLimitsWhateverItShows(Card card) {
        keepsToLimits(TelegramCard.of(card));
    }

    static Stream<Card> staysWithinTelegramsLimitsWhateverItShows() {
        return HardCards.all();
    }

    @Test
    void showsMarksAsTheyAre() {
        var text = TelegramCard.of(
                        HardCards.of(List.of(new Block.Code(HardCards.HTML), new Block.Prose("*a* _b_ `c`"))))
                .path("text")
                .asText();

        assertThat(Jsoup.parseBodyFragment(text).select("pre").text()).isEqualTo(HardCards.HTML);
        assertThat(text).endsWith("*a* _b_ `c`");
    }

    @Test
    void cutsCodeBetweenLinesAndSaysSo() {
        var text = TelegramCard.of(HardCards.of(List.of(new Block.Code(HardCards.LINES))))
                .path("text")
                .asText();

        assertThat(text).endsWith("<i>" + AnswerWords.in(false).say("chat_cut") + "</i>");
        assertThat(Jsoup.parseBodyFragment(text)
                        .select("pre")
                        .first()
                        .wholeText()
                        .lines())
                .hasSizeGreaterThan(100)
                .allMatch(it -> it.equals("$ redis-cli CONFIG SET dir /data"));
    }

    /** The published limits, and that the HTML is well-formed and of tags that Telegram knows. */
    static void keepsToLimits(JsonNode message) {
        var text = message.path("text").asText();
        assertThat(text.length()).isBetween(1, 4096);
        assertThat(SlackCardTest.wholeCharacters(text)).isTrue();
        var html = Jsoup.parseBodyFragment(text);
        assertThat(html.body().getAllElements())
                .allMatch(it -> List.of("body", "b", "i", "pre").contains(it.tagName()));
        assertThat(text.replaceAll("</?(?:b|i|pre)>|&(?:lt|gt|amp);", "")).doesNotContainPattern("[<>&]");
        for (var row : message.path("reply_markup").path("inline_keyboard")) {
            assertThat(row.size()).isBetween(1, 8);
            for (var button : row) {
                assertThat(button.path("text").asText()).isNotBlank();
                assertThat(button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(64);
                assertThat(button.has("callback_data")).isNotEqualTo(button.has("url"));
            }
        }
    }
}
