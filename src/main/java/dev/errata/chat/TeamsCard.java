package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import java.nio.charset.StandardCharsets;

/** Cards as Adaptive Cards 1.4. Text stands in runs, which know no markup. */
final class TeamsCard {

    /** Teams takes 28 KB, and says neither of what encoding nor what it adds. */
    private static final int MOST_BYTES = 27_000;

    private TeamsCard() {}

    static ObjectNode of(Card card) {
        return Fitting.fit(card, TeamsCard::made, TeamsCard::fits);
    }

    private static boolean fits(ObjectNode made) {
        var json = made.toString();
        return Math.max(json.getBytes(StandardCharsets.UTF_8).length, 2 * json.length()) <= MOST_BYTES;
    }

    private static ObjectNode made(Card card) {
        var root = Json.object().put("type", "message");
        var attachment = root.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        var content = attachment.putObject("content");
        content.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4")
                .put("fallbackText", Cut.to(card.title(), 200))
                .put("lang", card.chinese() ? "zh" : "en");
        content.putObject("msteams").put("width", "Full");
        var body = content.putArray("body");
        var title = run(body, card.title()).put("size", "Medium").put("weight", "Bolder");
        if (card.machine()) {
            title.put("fontType", "Monospace");
        }
        card.blocks().forEach(it -> add(it, body));
        if (!card.links().isEmpty()) {
            var actions = content.putArray("actions");
            card.links()
                    .forEach(it -> actions.addObject()
                            .put("type", "Action.OpenUrl")
                            .put("title", it.label())
                            .put("url", it.url()));
        }
        return root;
    }

    private static void add(Card.Block block, ArrayNode body) {
        switch (block) {
            case Heading(var text) -> {
                run(body, text).put("weight", "Bolder");
                ((ObjectNode) body.get(body.size() - 1)).put("spacing", "Medium");
            }
            case Prose(var text) -> run(body, text);
            case Code(var text) -> code(text, body);
            case Item(var lead, var rest) -> {
                run(body, "• " + lead);
                if (!rest.isBlank()) {
                    small(body, rest);
                }
            }
            case Note(var text) -> small(body, text);
        }
    }

    /** A line of its own each: a run does not break where its text does. */
    private static void code(String text, ArrayNode body) {
        var lines = body.addObject()
                .put("type", "Container")
                .put("style", "emphasis")
                .putArray("items");
        text.lines().forEach(line -> {
            run(lines, line.isEmpty() ? " " : line).put("fontType", "Monospace");
            ((ObjectNode) lines.get(lines.size() - 1)).put("spacing", "None");
        });
    }

    private static void small(ArrayNode body, String text) {
        run(body, text).put("size", "Small").put("isSubtle", true);
        ((ObjectNode) body.get(body.size() - 1)).put("spacing", "Small");
    }

    private static ObjectNode run(ArrayNode body, String text) {
        return body.addObject()
                .put("type", "RichTextBlock")
                .putArray("inlines")
                .addObject()
                .put("type", "TextRun")
                .put("text", text);
    }
}
