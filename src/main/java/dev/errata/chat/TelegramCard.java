package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Button;

/**
 * A card as a message of the Bot API. Telegram's limits: 4,096 characters, once the marks are read, which are counted here as well; 64
 * bytes that a button says to us.
 */
final class TelegramCard {

    private static final int TEXT = 4_096;
    private static final int TITLE = 400;
    private static final int ROW = 2;

    private TelegramCard() {}

    /** What every method that sends or edits a message takes, besides where it goes. */
    static ObjectNode of(Card card) {
        var title = Cut.to(card.title().isBlank() ? "…" : card.title(), TITLE, TelegramMarkup::escaped);
        var head = "<b>" + title + "</b>\n\n";
        var message = Json.object()
                .put("text", (head + Written.of(card, new TelegramMarkup(), TEXT - head.length())).strip())
                .put("parse_mode", "HTML");
        message.putObject("link_preview_options").put("is_disabled", true);
        message.putObject("reply_markup").set("inline_keyboard", keyboard(card));
        return message;
    }

    private static ArrayNode keyboard(Card card) {
        var rows = Json.object().arrayNode();
        for (int at = 0; at < card.buttons().size(); at++) {
            if (at % ROW == 0) {
                rows.addArray();
            }
            ((ArrayNode) rows.path(rows.size() - 1)).add(button(card.buttons().get(at)));
        }
        return rows;
    }

    private static ObjectNode button(Button button) {
        return switch (button) {
            case Button.Act(var label, var tone, var press) ->
                Json.object().put("text", label).put("callback_data", press.token());
            case Button.Link(var label, var url) ->
                Json.object().put("text", label).put("url", url);
        };
    }
}
