package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Button;
import dev.errata.chat.Card.Tone;
import dev.errata.match.AnswerWords;

/**
 * A card in Block Kit. Its text stands in rich text and plain text, where Slack reads no marks: nothing in it can mention, link or
 * format. Slack's limits: 50 blocks, 3,000 characters a text, 75 on a button.
 */
final class SlackCard {

    static final String ACTION = "errata_";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BLOCKS = 50;
    private static final int TEXT = 3_000;
    private static final int LABEL = 75;
    private static final int TITLE = 300;

    /** Of all texts together: Slack names no limit, and turns away messages beyond some 13,000. */
    private static final int ALL = 9_000;

    /** Less of a text than this tells nothing. */
    private static final int LEAST = 24;

    private final ArrayNode blocks = JSON.arrayNode();
    private int left = ALL;
    private boolean cut;

    private SlackCard() {}

    /** The message, to be completed by who sends it: "text" is for notifications, "blocks" is the card. */
    static ObjectNode of(Card card) {
        var message = JSON.objectNode();
        message.put("text", escaped(Cut.to(card.title(), TITLE)));
        message.set("blocks", new SlackCard().write(card));
        return message;
    }

    /** One sentence, as plain text. */
    static ObjectNode word(String words) {
        return JSON.objectNode().put("text", escaped(words));
    }

    /** What of {@code text} would be read as a mention, a link or an entity. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private ArrayNode write(Card card) {
        rich("rich_text_section", text(Cut.to(card.title(), TITLE), card.machine() ? "code" : "bold"));
        // The last three are for the note of shortening, the buttons, and one to spare.
        for (var block : card.blocks()) {
            if (left < LEAST || blocks.size() > BLOCKS - 3) {
                cut = true;
                break;
            }
            write(block);
        }
        if (cut) {
            note(AnswerWords.in(card.chinese()).say("chat_cut"));
        }
        if (!card.buttons().isEmpty()) {
            var actions = blocks.addObject().put("type", "actions").putArray("elements");
            card.buttons().forEach(button -> actions.add(button(button)));
        }
        return blocks;
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(var words) -> rich("rich_text_section", text(taken(words, TEXT), "bold"));
            case Block.Prose(var words) -> rich("rich_text_section", text(taken(words, TEXT), ""));
            case Block.Code(var lines) -> {
                var kept = takenLines(lines);
                if (!kept.isEmpty()) {
                    rich("rich_text_preformatted", text(kept, ""));
                }
            }
            case Block.Item(var lead, var rest) -> item(lead, rest);
            case Block.Note(var words) -> note(taken(words, TEXT));
        }
    }

    private void item(String lead, String rest) {
        var section = JSON.objectNode().put("type", "rich_text_section");
        var parts = section.putArray("elements").add(text(taken(lead, TEXT / 2), "bold"));
        if (!rest.isEmpty()) {
            if (left >= LEAST) {
                parts.add(text(" · " + taken(rest, TEXT / 2), ""));
            } else {
                cut = true;
            }
        }
        var list = blocks.addObject()
                .put("type", "rich_text")
                .putArray("elements")
                .addObject()
                .put("type", "rich_text_list")
                .put("style", "bullet");
        list.putArray("elements").add(section);
    }

    private void rich(String kind, ObjectNode text) {
        blocks.addObject()
                .put("type", "rich_text")
                .putArray("elements")
                .addObject()
                .put("type", kind)
                .putArray("elements")
                .add(text);
    }

    private void note(String words) {
        if (words.isBlank()) {
            return;
        }
        blocks.addObject()
                .put("type", "context")
                .putArray("elements")
                .addObject()
                .put("type", "plain_text")
                .put("text", words)
                .put("emoji", false);
    }

    private String taken(String words, int most) {
        return counted(words, Cut.to(words, Math.min(most, left)));
    }

    private String takenLines(String lines) {
        return counted(lines, Cut.toLine(lines, Math.min(TEXT, left)));
    }

    private String counted(String whole, String kept) {
        cut |= kept.length() < whole.length();
        left -= kept.length();
        return kept;
    }

    private static ObjectNode text(String words, String style) {
        // Slack turns down an empty text.
        var text = JSON.objectNode().put("type", "text").put("text", words.isEmpty() ? "…" : words);
        if (!style.isEmpty()) {
            text.putObject("style").put(style, true);
        }
        return text;
    }

    private static ObjectNode button(Button button) {
        var shown = JSON.objectNode().put("type", "button");
        shown.putObject("text")
                .put("type", "plain_text")
                .put("text", Cut.to(button.label(), LABEL))
                .put("emoji", false);
        switch (button) {
            case Button.Act(var label, var tone, var press) -> {
                shown.put("action_id", ACTION + press.kind()).put("value", press.token());
                if (tone != Tone.PLAIN) {
                    shown.put("style", tone == Tone.GOOD ? "primary" : "danger");
                }
            }
            case Button.Link(var label, var url) ->
                shown.put("action_id", ACTION + "open").put("url", url);
        }
        return shown;
    }
}
