package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import java.nio.charset.StandardCharsets;

/** Cards as DingTalk's action card, where there is something to open, or else as its Markdown. */
final class DingTalkCard {

    /** Of a whole message, in bytes. */
    private static final int MOST_BYTES = 20_000;

    /** It is what a phone shows of the message while it is locked. */
    private static final int LONGEST_TITLE = 60;

    private static final String MARKUP = "\\`*_[](){}#~|!";

    private DingTalkCard() {}

    /** @param staff who is called; empty for nobody */
    static ObjectNode of(Card card, String staff) {
        return Fitting.fit(
                card, it -> made(it, staff), it -> it.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    private static ObjectNode made(Card card, String staff) {
        var root = Json.object();
        var title = Cut.to(oneLine(card.title()), LONGEST_TITLE);
        if (card.links().isEmpty()) {
            root.put("msgtype", "markdown");
            root.putObject("markdown").put("title", title).put("text", text(card));
            // Who is not named in the text as well is not called.
            if (!staff.isEmpty()) {
                root.putObject("at").put("isAtAll", false).putArray("atUserIds").add(staff);
            }
            return root;
        }
        root.put("msgtype", "actionCard");
        var shown = root.putObject("actionCard")
                .put("title", title)
                .put("text", text(card))
                .put("btnOrientation", "1");
        var buttons = shown.putArray("btns");
        card.links().forEach(it -> buttons.addObject().put("title", it.label()).put("actionURL", it.url()));
        return root;
    }

    private static String text(Card card) {
        var text = new StringBuilder("#### ").append(escaped(card.title())).append("\n\n");
        card.blocks().forEach(it -> text.append(text(it)).append("\n\n"));
        return text.toString().stripTrailing();
    }

    private static String text(Block block) {
        return switch (block) {
            case Heading(var text) -> "##### " + escaped(text);
            case Prose(var text) -> escaped(text);
            case Code(var text) -> "```\n" + text.replace("```", "`\u200b`\u200b`") + "\n```";
            case Item(var lead, var rest) ->
                "- **" + escaped(lead) + "**" + (rest.isBlank() ? "" : "  \n  " + escaped(rest));
            case Note(var text) -> "> " + escaped(text);
        };
    }

    /** Text that is nothing but text there: no markup, no tag, and nobody is called. One line. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        oneLine(text).codePoints().forEach(point -> {
            if (MARKUP.indexOf(point) >= 0) {
                escaped.append('\\').appendCodePoint(point);
            } else {
                switch (point) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    default -> escaped.appendCodePoint(point);
                }
            }
        });
        return escaped.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("@", "@\u200b");
    }
}
