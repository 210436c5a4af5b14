package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Somebody spoke to us in a channel, or to us alone.
 *
 * @param id of the event, the same when Slack sends it again
 * @param thread where the answer goes; empty for none
 */
record SlackMention(String id, Said said, String channel, String thread) {

    /** What {@code body} tells of; empty where it is for somebody else, or was said by a program. */
    static Optional<SlackMention> of(JsonNode body) {
        var event = body.path("event");
        var user = event.path("user").asText("");
        boolean toUs = switch (event.path("type").asText("")) {
            case "app_mention" -> true;
            case "message" -> event.path("channel_type").asText("").equals("im");
            default -> false;
        };
        // An edit, a join or a file has a subtype; a program, and so we ourselves, a bot's id.
        if (!toUs
                || user.isEmpty()
                || event.hasNonNull("subtype")
                || event.hasNonNull("bot_id")
                || isOurs(body, user)) {
            return Optional.empty();
        }
        var id = body.path("event_id").asText("");
        var channel = event.path("channel").asText("");
        if (id.isEmpty() || channel.isEmpty()) {
            return Optional.empty();
        }
        var by = new Speaker("slack", body.path("team_id").asText(""), user);
        boolean alone = event.path("type").asText("").equals("message");
        return Optional.of(new SlackMention(
                id,
                Said.typed(by, SlackText.of(event), Optional.empty()),
                channel,
                event.path("thread_ts").asText(alone ? "" : event.path("ts").asText(""))));
    }

    private static boolean isOurs(JsonNode body, String user) {
        for (var installed : body.path("authorizations")) {
            if (installed.path("is_bot").asBoolean()
                    && installed.path("user_id").asText("").equals(user)) {
                return true;
            }
        }
        return false;
    }
}
