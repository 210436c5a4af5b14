package dev.errata.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages in Slack's Block Kit, within its limits. */
final class Slack {

    /** Of a text; a field has less. */
    private static final int LONGEST_TEXT = 3_000;

    private static final int LONGEST_FIELD = 2_000;
    private static final int LONGEST_HEADER = 150;
    private static final int MOST_FIELDS = 10;

    private Slack() {}

    static String message(Card card) {
        var root = Notice.object();
        // What a notification on a phone shows, and what a reader of the screen hears.
        root.put("text", escaped(card.title(), LONGEST_TEXT));
        var blocks = root.putArray("blocks");
        blocks.addObject().put("type", "header").set("text", text("plain_text", escaped(card.title(), LONGEST_HEADER)));
        if (!card.lead().isEmpty()) {
            section(blocks).set("text", mrkdwn(escaped(card.lead(), LONGEST_TEXT)));
        }
        if (!card.facts().isEmpty()) {
            var fields = section(blocks).putArray("fields");
            card.facts().stream()
                    .limit(MOST_FIELDS)
                    .forEach(
                            it -> fields.add(mrkdwn("*" + it.name() + "*\n" + escaped(it.value(), LONGEST_FIELD / 2))));
        }
        if (!card.code().isBlank()) {
            section(blocks).set("text", mrkdwn("```" + escaped(card.code(), LONGEST_TEXT - 6) + "```"));
        }
        if (!card.lines().isEmpty()) {
            section(blocks).set("text", mrkdwn(lines(card)));
        }
        if (!card.link().isEmpty()) {
            var button = blocks.addObject()
                    .put("type", "actions")
                    .putArray("elements")
                    .addObject();
            button.put("type", "button").put("url", card.link());
            button.set("text", text("plain_text", card.open()));
        }
        return root.toString();
    }

    private static String lines(Card card) {
        var lines = new StringBuilder();
        int each = LONGEST_TEXT / card.lines().size() - 4;
        card.lines().forEach(it -> lines.append("• ").append(escaped(it, each)).append('\n'));
        return lines.toString();
    }

    private static ObjectNode section(ArrayNode blocks) {
        return blocks.addObject().put("type", "section");
    }

    private static ObjectNode mrkdwn(String text) {
        return text("mrkdwn", text);
    }

    private static ObjectNode text(String type, String text) {
        return Notice.object().put("type", type).put("text", text);
    }

    /** Text that is nothing but text there: no mention, no link, no end of a block of code. At most {@code most} characters. */
    static String escaped(String text, int most) {
        var escaped = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            var piece = switch (point) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                // Not visible, but three in a row would end the code; an at-sign in front of a group's name would call
                // it.
                case '`' -> "`\u200b";
                case '@' -> "@\u200b";
                default -> Character.toString(point);
            };
            if (escaped.length() + piece.length() > most - 1) {
                return escaped.append('…').toString();
            }
            escaped.append(piece);
            at += Character.charCount(point);
        }
        return escaped.toString();
    }
}
