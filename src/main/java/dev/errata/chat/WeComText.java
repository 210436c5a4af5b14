package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cards as a text of WeCom's, where links are the only markup: Markdown and cards are not taken as an answer. */
final class WeComText {

    private static final int MOST_BYTES = 2048;

    private static final Pattern LINK = Pattern.compile("<(?=/?[aA](?:[\\s>/]|$))");

    private WeComText() {}

    static String of(Card card) {
        return Fitting.fit(card, WeComText::made, it -> it.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    private static String made(Card card) {
        var text = new StringBuilder(safe(card.title())).append('\n');
        card.blocks().forEach(it -> text.append(text(it)).append('\n'));
        text.append(card.links().stream()
                .map(it -> "<a href=\"" + it.url().replace("\"", "%22") + "\">" + safe(it.label()) + "</a>")
                .collect(Collectors.joining("　")));
        return text.toString().strip();
    }

    private static String text(Block block) {
        return switch (block) {
            case Heading(var text) -> "\n【" + safe(text) + "】";
            case Prose(var text) -> safe(text);
            case Code(var text) -> "\n" + safe(text) + "\n";
            case Item(var lead, var rest) -> "• " + safe(lead) + (rest.isBlank() ? "" : "\n  " + safe(rest));
            case Note(var text) -> safe(text);
        };
    }

    /** No link that we did not make. */
    private static String safe(String text) {
        return LINK.matcher(text).replaceAll("<\u200b");
    }
}
