package dev.errata.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Messages as interactive cards of Feishu and Lark. All is plain text there, so that nothing from a log is markup. */
final class Feishu {

    private Feishu() {}

    static String message(Card card, Optional<String> secret, Instant now) {
        var root = Notice.object();
        secret.ifPresent(it -> {
            var timestamp = Long.toString(now.getEpochSecond());
            root.put("timestamp", timestamp).put("sign", sign(timestamp, it));
        });
        root.put("msg_type", "interactive");
        var body = root.putObject("card");
        body.putObject("config").put("wide_screen_mode", true);
        var header = body.putObject("header").put("template", "orange");
        header.set("title", plain(card.title()));
        var elements = body.putArray("elements");
        if (!card.lead().isEmpty()) {
            div(elements).set("text", plain(card.lead()));
        }
        if (!card.facts().isEmpty()) {
            var fields = div(elements).putArray("fields");
            card.facts()
                    .forEach(it ->
                            fields.addObject().put("is_short", true).set("text", plain(it.name() + "\n" + it.value())));
        }
        if (!card.code().isBlank()) {
            elements.addObject().put("tag", "hr");
            div(elements).set("text", plain(card.code()));
        }
        card.lines().forEach(it -> div(elements).set("text", plain(it)));
        if (!card.link().isEmpty()) {
            var button = elements.addObject()
                    .put("tag", "action")
                    .putArray("actions")
                    .addObject();
            button.put("tag", "button").put("type", "primary").put("url", card.link());
            button.set("text", plain(card.open()));
        }
        return root.toString();
    }

    /** Unusual: time and secret are the key, and nothing is signed with it. */
    static String sign(String timestamp, String secret) {
        return WebhookKey.hmac((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8), "");
    }

    private static ObjectNode div(ArrayNode elements) {
        return elements.addObject().put("tag", "div");
    }

    private static ObjectNode plain(String text) {
        // Where a client takes plain text for markup after all, the tag that calls people is broken.
        return Notice.object().put("tag", "plain_text").put("content", text.replace("<at", "<\u200bat"));
    }
}
