package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What Feishu and Lark tell us. */
sealed interface FeishuEvent {

    /** Whether we are there: the word is said back. */
    record Check(String challenge) implements FeishuEvent {}

    /**
     * Somebody wrote to us.
     *
     * @param id of the event, the same when it is sent again
     * @param message what is replied to
     */
    record Message(String id, String message, Said said) implements FeishuEvent {}

    /**
     * Somebody pressed a button.
     *
     * @param token what the button says
     */
    record Action(Speaker by, String token) implements FeishuEvent {}

    /** Nothing that we answer. */
    record Other() implements FeishuEvent {}

    static FeishuEvent of(JsonNode event) {
        if (event.path("type").asText().equals("url_verification")) {
            return new Check(event.path("challenge").asText());
        }
        var header = event.path("header");
        return switch (header.path("event_type").asText()) {
            case "im.message.receive_v1" -> message(header, event.path("event"));
            case "card.action.trigger" -> action(header, event.path("event"));
            default -> new Other();
        };
    }

    private static FeishuEvent message(JsonNode header, JsonNode event) {
        var message = event.path("message");
        boolean forUs = !message.path("chat_type").asText().equals("group")
                || !message.path("mentions").isEmpty();
        var text = FeishuText.of(
                message.path("message_type").asText(), message.path("content").asText());
        // Other bots are not answered: they might answer back.
        if (!event.path("sender").path("sender_type").asText().equals("user") || !forUs || text.isEmpty()) {
            return new Other();
        }
        var by = speaker(header, event.path("sender").path("sender_id"));
        return new Message(
                header.path("event_id").asText(),
                message.path("message_id").asText(),
                new Said(by, text.get(), Optional.empty()));
    }

    private static FeishuEvent action(JsonNode header, JsonNode event) {
        var value = event.path("action").path("value");
        return new Action(
                speaker(header, event.path("operator")), value.path("press").asText());
    }

    private static Speaker speaker(JsonNode header, JsonNode ids) {
        return new Speaker(
                "feishu",
                header.path("tenant_key").asText(),
                ids.path("open_id").asText());
    }
}
