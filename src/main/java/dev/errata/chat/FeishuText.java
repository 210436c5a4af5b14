package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the content of a message of Feishu's, which is JSON within JSON. */
final class FeishuText {

    private static final Pattern MENTION = Pattern.compile("@_user_\\d+|@_all");

    private FeishuText() {}

    /** What was written; empty where it is none of text, such as a picture. */
    static Optional<String> of(String type, String content) {
        return Json.read(content).flatMap(it -> switch (type) {
            case "text" -> Optional.of(Fences.exact(plain(it.path("text").asText())));
            case "post" -> Optional.of(post(it));
            default -> Optional.empty();
        });
    }

    private static String plain(String text) {
        return MENTION.matcher(text).replaceAll("").strip();
    }

    /** Blocks of code alone, where there are any, and below them what was tried. */
    private static String post(JsonNode post) {
        var code = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var paragraph : paragraphs(post)) {
            var line = new StringBuilder();
            for (var piece : paragraph) {
                switch (piece.path("tag").asText()) {
                    case "code_block" -> code.add(piece.path("text").asText().stripTrailing());
                    case "text", "a", "md" -> line.append(piece.path("text").asText());
                    default -> {
                        // People, pictures and faces say nothing of an error.
                    }
                }
            }
            lines.add(line.toString());
        }
        var text = plain(String.join("\n", lines));
        if (code.isEmpty()) {
            return Fences.exact(text);
        }
        var exact = String.join("\n", code);
        // "tried" and below it the steps as code: the word belongs to them.
        return Order.TRIED.matcher(text + "\n" + exact).matches()
                        && text.lines().count() == 1
                ? text + "\n" + exact
                : Fences.withTried(exact, text);
    }

    /** Directly below the post, or below its language. */
    private static List<JsonNode> paragraphs(JsonNode post) {
        var content = post.has("content")
                ? post
                : post.path(post.fieldNames().hasNext() ? post.fieldNames().next() : "");
        var all = new ArrayList<JsonNode>();
        content.path("content").forEach(all::add);
        return all;
    }
}
