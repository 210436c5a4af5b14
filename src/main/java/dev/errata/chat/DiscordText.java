package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What somebody gave a command in Discord, or the message that they want to be looked up. */
final class DiscordText {

    private static final int SLASH = 1;
    private static final int MESSAGE = 3;
    private static final int SUBCOMMAND_GROUP = 2;

    /** People, roles, channels and emoji of a server. */
    private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w{2,32}:)\\d{15,20}>");

    private DiscordText() {}

    /** With fences around code. */
    static String of(JsonNode data) {
        return switch (data.path("type").asInt(SLASH)) {
            case SLASH -> given(data.path("options")).strip();
            case MESSAGE ->
                message(data.path("resolved")
                        .path("messages")
                        .path(data.path("target_id").asText("")));
            default -> "";
        };
    }

    /** What was typed: "/errata show id:x" says the same as "show x". */
    private static String given(JsonNode options) {
        var given = new StringBuilder();
        for (var option : options) {
            if (option.path("type").asInt() <= SUBCOMMAND_GROUP) {
                given.append(option.path("name").asText("")).append(' ').append(given(option.path("options")));
            } else {
                given.append(option.path("value").asText("")).append('\n');
            }
        }
        return given.toString();
    }

    private static String message(JsonNode message) {
        var text = new StringBuilder(message.path("content").asText(""));
        // Programs post alarms as embeds.
        for (var embed : message.path("embeds")) {
            text.append('\n').append(embed.path("title").asText(""));
            text.append('\n').append(embed.path("description").asText(""));
        }
        return MENTION.matcher(text).replaceAll("").strip();
    }
}
