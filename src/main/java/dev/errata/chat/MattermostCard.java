package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Button;
import java.util.Locale;
import java.util.Optional;

/**
 * A card as a message with an attachment. A message has at most 16,383 characters; attachments have more room, but who would read it.
 *
 * @param actions where Mattermost tells of presses; without it there are no buttons
 */
record MattermostCard(MattermostSeal seal, Optional<String> actions) {

    private static final int TITLE = 300;
    private static final int TEXT = 12_000;
    private static final int LABEL = 75;

    /** What a press puts in the place of a message. */
    ObjectNode update(Card card) {
        var message = Json.object().put("message", title(card));
        message.putObject("props").set("attachments", attachments(card));
        return message;
    }

    /** What a command is answered with. */
    ObjectNode message(Card card) {
        var message = Json.object().put("response_type", "ephemeral").put("text", title(card));
        return message.set("attachments", attachments(card));
    }

    private static String title(Card card) {
        var title = Cut.to(Markdown.line(card.title()), TITLE, MattermostMarkup::escaped);
        return title.isEmpty() ? "…" : "**" + title + "**";
    }

    private ArrayNode attachments(Card card) {
        var attachments = Json.object().arrayNode();
        var links = new StringBuilder();
        card.links().forEach(it -> links.append("\n\n[%s](%s)".formatted(it.label(), it.url())));
        var text = (Written.of(card, new MattermostMarkup(), TEXT) + links).strip();
        if (text.isEmpty() && card.acts().isEmpty()) {
            return attachments;
        }
        var attachment = attachments.addObject().put("fallback", Cut.to(Markdown.line(card.title()), TITLE));
        attachment.put("text", text);
        actions.ifPresent(url -> {
            var buttons = attachment.putArray("actions");
            card.acts().forEach(it -> buttons.add(button(it, url)));
        });
        return attachments;
    }

    /** Ids of letters alone: older servers know no others. */
    private ObjectNode button(Button.Act act, String url) {
        var button = Json.object()
                .put("id", act.press().kind().name().toLowerCase(Locale.ROOT))
                .put("type", "button")
                .put("name", Cut.to(act.label(), LABEL))
                .put(
                        "style",
                        switch (act.tone()) {
                            case GOOD -> "good";
                            case BAD -> "danger";
                            case PLAIN -> "default";
                        });
        button.putObject("integration").put("url", url).set("context", seal.sealed(act.press()));
        return button;
    }
}
