package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import dev.errata.chat.Card.Button;
import java.nio.charset.StandardCharsets;

/** Cards as JSON 2.0 of Feishu and Lark. All but code is plain text there, so that nothing is markup that we did not write. */
final class FeishuCard {

    /** Feishu takes 30 KB for the whole request, in which the card is a string whose quotes are escaped once more. */
    private static final int MOST_BYTES = 29_500;

    private FeishuCard() {}

    static ObjectNode of(Card card) {
        return Fitting.fit(card, FeishuCard::made, FeishuCard::fits);
    }

    /** What answers a press: a notice for who pressed, and the card from now on. */
    static ObjectNode answer(Pressed pressed) {
        var root = Json.object();
        if (!pressed.words().isBlank()) {
            root.putObject("toast").put("type", "info").put("content", pressed.words());
        }
        pressed.card().ifPresent(it -> root.putObject("card").put("type", "raw").set("data", of(it)));
        return root;
    }

    private static boolean fits(ObjectNode made) {
        var inRequest = Json.object().put("content", made.toString()).toString();
        return inRequest.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static ObjectNode made(Card card) {
        var root = Json.object().put("schema", "2.0");
        root.putObject("config")
                .put("update_multi", true)
                .set("summary", Json.object().put("content", safe(card.title())));
        root.putObject("header")
                .put("template", card.machine() ? "blue" : "grey")
                .set("title", plain(card.title()));
        var elements = root.putObject("body").putArray("elements");
        for (var block : card.blocks()) {
            switch (block) {
                case Heading(var text) -> div(elements, text, "heading", "default");
                case Prose(var text) -> div(elements, text, "normal", "default");
                case Code(var text) ->
                    elements.addObject().put("tag", "markdown").put("content", "```\n" + code(text) + "\n```");
                case Item(var lead, var rest) -> {
                    div(elements, "• " + lead, "normal", "default");
                    if (!rest.isBlank()) {
                        div(elements, rest, "notation", "grey");
                    }
                }
                case Note(var text) -> div(elements, text, "notation", "grey");
            }
        }
        buttons(card, elements);
        return root;
    }

    private static void buttons(Card card, ArrayNode elements) {
        if (card.buttons().isEmpty()) {
            return;
        }
        var columns = elements.addObject()
                .put("tag", "column_set")
                .put("flex_mode", "flow")
                .put("horizontal_spacing", "8px")
                .putArray("columns");
        for (var button : card.buttons()) {
            var shown = columns.addObject()
                    .put("tag", "column")
                    .put("width", "auto")
                    .putArray("elements")
                    .addObject()
                    .put("tag", "button");
            shown.set("text", plain(button.label()));
            shown.put("type", type(button));
            var behavior = shown.putArray("behaviors").addObject();
            switch (button) {
                case Button.Act act -> {
                    behavior.put("type", "callback");
                    behavior.putObject("value").put("press", act.press().token());
                }
                case Button.Link link -> behavior.put("type", "open_url").put("default_url", link.url());
            }
        }
    }

    private static String type(Button button) {
        return switch (button) {
            case Button.Act act ->
                switch (act.tone()) {
                    case GOOD -> "primary";
                    case BAD -> "danger";
                    case PLAIN -> "default";
                };
            case Button.Link link -> "text";
        };
    }

    private static void div(ArrayNode elements, String text, String size, String color) {
        elements.addObject()
                .put("tag", "div")
                .set("text", plain(text).put("text_size", size).put("text_color", color));
    }

    private static ObjectNode plain(String text) {
        return Json.object().put("tag", "plain_text").put("content", safe(text));
    }

    /** Where a client takes plain text for markup after all, the tag that calls people is broken. */
    private static String safe(String text) {
        return text.replace("<at", "<\u200bat");
    }

    /** No fence of its own may end the code early, and the tag that calls people is no command. */
    private static String code(String text) {
        return text.replace("```", "`\u200b`\u200b`")
                .replaceAll("<at(?=\\s+(?:id|ids|email|user_id)\\s*=)", "<\u200bat");
    }
}
