package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards of DingTalk, Teams and WeCom against what these take. */
@QuarkusTest
@TestProfile(Platforms.class)
class LinkCardsTest {

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Conversation conversation;

    @Inject
    SaidLinks links;

    /** Whole where the platform has room: all but WeCom do, for every entry that we ship. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyEntryThatWeShipFits(boolean chinese) {
        for (var card : shipped(chinese)) {
            assertThat(DingTalkCard.of(card, "").toString()).doesNotContain(cut(chinese));
            assertThat(TeamsCard.of(card).toString()).doesNotContain(cut(chinese));
            assertThat(FeishuCard.of(card).toString()).doesNotContain(cut(chinese));
            fits(card);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.errata.chat.Hostile#cards")
    void whatIsTooLongIsShortenedAndSaysSo(Card card) {
        var linked = links.linked(card, new Speaker("wecom", "corp", "somebody"));

        fits(linked);
        assertThat(DingTalkCard.of(linked, "").toString()).contains(cut(card.chinese()));
        assertThat(TeamsCard.of(linked).toString()).contains(cut(card.chinese()));
        assertThat(WeComText.of(linked)).contains(cut(card.chinese()));
    }

    @Test
    void nothingIsMarkupThatWeDidNotWrite() {
        var card = links.linked(Hostile.small(), new Speaker("wecom", "corp", "somebody"));

        var dingTalk = DingTalkCard.of(card, "").path("actionCard").path("text").asText();
        assertThat(dingTalk.replaceAll("(?s)```.*?```", "")).doesNotContain("](http", "<a ", "<b>", " **b**", "@all");
        assertThat(dingTalk.split("```", -1).length % 2).isOne();
        var teams = TeamsCard.of(card);
        assertThat(teams.findValuesAsText("type")).doesNotContain("TextBlock");
        assertThat(teams.findValuesAsText("url")).allMatch(it -> it.startsWith("https://errata.example/"));
        var wecom = WeComText.of(Hostile.card(false, Hostile.MARKUP, List.of()));
        assertThat(wecom)
                .doesNotContain("<a href=\"https://evil")
                .doesNotContain("</a> <at")
                .contains("Open</a>");
    }

    private void fits(Card card) {
        var dingTalk = DingTalkCard.of(card, "user123");
        assertThat(utf8(dingTalk.toString())).hasSizeLessThanOrEqualTo(20_000);
        assertThat(dingTalk.path("actionCard").path("btns")).hasSameSizeAs(card.links());
        var teams = TeamsCard.of(card);
        assertThat(utf8(teams.toString())).hasSizeLessThanOrEqualTo(28_000);
        assertThat(teams.toString()).hasSizeLessThanOrEqualTo(14_000);
        assertThat(teams.findValue("actions")).hasSameSizeAs(card.links()).hasSizeLessThanOrEqualTo(6);
        var wecom = WeComText.of(card);
        assertThat(utf8(wecom)).hasSizeLessThanOrEqualTo(2048);
        assertThat(wecom.split("<a href=", -1)).hasSize(card.links().size() + 1);
        assertThat(List.of(dingTalk.toString(), teams.toString(), wecom)).allMatch(Hostile::whole);
    }

    /** Of each entry the card by its id, and the answer to what it says of itself. */
    private List<Card> shipped(boolean chinese) {
        var by = new Speaker("wecom", "wx5823bf96d3bd56c7", "somebody");
        var cards = new ArrayList<Card>();
        for (var published : live.current().entries()) {
            var entry = published.entry();
            for (var text : List.of(
                    "show " + entry.id(), entry.recognition().signature().in(false))) {
                cards.add(links.linked(conversation.answer(new Said(by, text, Optional.of(chinese))), by));
            }
        }
        assertThat(cards).hasSizeGreaterThan(80);
        return cards;
    }

    private static String cut(boolean chinese) {
        return chinese ? "内容已缩短" : "Shortened";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
