package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeishuCardTest {

    @ParameterizedTest
    @MethodSource
    void noRequestIsLongerThanFeishuTakes(Card card) {
        var made = FeishuCard.of(card);

        assertThat(request(made)).hasSizeLessThanOrEqualTo(30_000);
        assertThat(texts(made)).allMatch(Hostile::whole);
        assertThat(made.findValues("behaviors")).hasSize(5);
        assertThat(made.toString()).contains(card.chinese() ? "内容已缩短" : "Shortened");
    }

    static Stream<Card> noRequestIsLongerThanFeishuTakes() {
        return Hostile.cards();
    }

    @Test
    void onlyCodeIsMarkupAndItStaysInsideItsFence() {
        var made = FeishuCard.of(Hostile.small());

        var marked = elements(made)
                .filter(it -> it.path("tag").asText().equals("markdown"))
                .toList();
        assertThat(marked).hasSize(4).allSatisfy(it -> {
            var content = it.path("content").asText();
            assertThat(content).startsWith("```\n").endsWith("\n```").doesNotContain("<at id");
            assertThat(content.substring(3, content.length() - 3)).doesNotContain("```");
        });
        assertThat(elements(made).filter(it -> it.has("text")))
                .allMatch(it -> it.path("text").path("tag").asText().equals("plain_text"));
        assertThat(made.toString()).doesNotContain("<at ");
    }

    @Test
    void aCommandIsNeverCutInTwo() {
        var long1 = "rm -rf /var/lib/redis/old-" + "x".repeat(40_000);

        var made = FeishuCard.of(Hostile.card(false, "t", List.of(new Card.Block.Code("ls\n" + long1))));
        var alone = FeishuCard.of(Hostile.card(false, "t", List.of(new Card.Block.Code(long1))));

        assertThat(texts(made)).contains("```\nls\n…\n```");
        assertThat(alone.toString()).doesNotContain("rm -rf").contains("Shortened");
    }

    @Test
    void buttonsSayWhatTheyAreFor() {
        var behaviors = FeishuCard.of(Hostile.small()).findValues("behaviors");

        assertThat(behaviors.get(0).get(0).path("value").path("press").asText()).isEqualTo("w.0123456789abcdef.0.0");
        assertThat(behaviors.get(4).get(0).path("default_url").asText())
                .isEqualTo("https://errata.example/m/0123456789abcdef");
    }

    private static Stream<JsonNode> elements(JsonNode card) {
        return card.path("body").path("elements").valueStream();
    }

    private static List<String> texts(JsonNode card) {
        return card.findValuesAsText("content");
    }

    /** As it is sent: the card is a string within JSON. */
    private static byte[] request(JsonNode card) {
        return Json.object()
                .put("msg_type", "interactive")
                .put("content", card.toString())
                .put("uuid", "x".repeat(50))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
