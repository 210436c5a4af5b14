package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Button;

/**
 * A card as an embed with a row of buttons. Discord's limits: 256 characters a title, 4,096 a description, 6,000 in all; five buttons a
 * row, 80 characters a label, 100 what a button says to us.
 */
final class DiscordCard {

    static final String ACTION = "errata:";

    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4_096;
    private static final int LABEL = 80;
    private static final int ROW = 5;

    private static final int BUTTON = 2;
    private static final int ACTION_ROW = 1;
    private static final int GREY = 2;
    private static final int GREEN = 3;
    private static final int RED = 4;
    private static final int LINK = 5;

    private DiscordCard() {}

    /** The "data" of an answer. It mentions nobody, whatever it says. */
    static ObjectNode of(Card card) {
        var data = quiet("");
        var embed = data.putArray("embeds").addObject();
        embed.put("title", Cut.to(Markdown.line(card.title()), TITLE, DiscordMarkup::escaped));
        card.url().ifPresent(it -> embed.put("url", it));
        embed.put("description", Written.of(card, new DiscordMarkup(), DESCRIPTION));
        data.set("components", rows(card));
        return data;
    }

    /** One sentence. */
    static ObjectNode word(String words) {
        return quiet(DiscordMarkup.escaped(words));
    }

    private static ObjectNode quiet(String content) {
        var data = Json.object().put("content", content);
        data.putObject("allowed_mentions").putArray("parse");
        return data;
    }

    private static ArrayNode rows(Card card) {
        var rows = Json.object().arrayNode();
        for (int at = 0; at < card.buttons().size(); at++) {
            if (at % ROW == 0) {
                rows.addObject().put("type", ACTION_ROW).putArray("components");
            }
            ((ArrayNode) rows.path(rows.size() - 1).path("components"))
                    .add(button(card.buttons().get(at)));
        }
        return rows;
    }

    private static ObjectNode button(Button button) {
        var shown = Json.object().put("type", BUTTON).put("label", Cut.to(button.label(), LABEL));
        return switch (button) {
            case Button.Act(var label, var tone, var press) ->
                shown.put("custom_id", ACTION + press.token())
                        .put(
                                "style",
                                switch (tone) {
                                    case GOOD -> GREEN;
                                    case BAD -> RED;
                                    case PLAIN -> GREY;
                                });
            case Button.Link(var label, var url) -> shown.put("style", LINK).put("url", url);
        };
    }
}
