package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;

/** What somebody wrote in Telegram, which takes the fences around code away and says instead where they were. */
final class TelegramText {

    private static final String FENCE = "```";

    private TelegramText() {}

    /** The text, or what stands below a picture or a file, with fences around code. */
    static String of(JsonNode message) {
        var captioned = message.has("caption");
        var text = message.path(captioned ? "caption" : "text").asText("");
        var fenced = new StringBuilder(text);
        var entities = message.path(captioned ? "caption_entities" : "entities");
        // From the last to the first, as each moves what comes after it. Places count UTF-16, as Java does.
        for (int at = entities.size() - 1; at >= 0; at--) {
            var entity = entities.path(at);
            int start = entity.path("offset").asInt(-1);
            int end = start + entity.path("length").asInt(-1);
            if (entity.path("type").asText("").equals("pre") && start >= 0 && end > start && end <= text.length()) {
                fenced.insert(end, FENCE).insert(start, FENCE + "\n");
            }
        }
        return fenced.toString().strip();
    }

    /** The message that this one answers, or the part of it that was marked; empty where it answers none. */
    static String repliedTo(JsonNode message) {
        var marked = message.path("quote").path("text").asText("").strip();
        return marked.isEmpty() ? of(message.path("reply_to_message")) : marked;
    }
}
