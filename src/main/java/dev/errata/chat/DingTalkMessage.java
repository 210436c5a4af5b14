package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote to the robot.
 *
 * @param id the same when it is sent again
 * @param replyTo where the answer goes, as the message has it
 * @param until how long it goes there
 * @param staff who is called by the answer in a group; empty where that is not known, or in a conversation of two
 */
record DingTalkMessage(String id, String replyTo, Instant until, String staff, Said said) {

    private static final String GROUP = "2";

    /** Empty where it is nothing that we answer: a picture, or what the robot itself said. */
    static Optional<DingTalkMessage> of(JsonNode root) {
        var sender = root.path("senderId").asText();
        var staff = root.path("senderStaffId").asText("");
        var text = text(root);
        if (text.isEmpty() || sender.equals(root.path("chatbotUserId").asText("?"))) {
            return Optional.empty();
        }
        var by = new Speaker("dingtalk", root.path("senderCorpId").asText(""), staff.isEmpty() ? sender : staff);
        boolean group = root.path("conversationType").asText().equals(GROUP);
        return Optional.of(new DingTalkMessage(
                root.path("msgId").asText(),
                root.path("sessionWebhook").asText(),
                Instant.ofEpochMilli(root.path("sessionWebhookExpiredTime").asLong(Long.MAX_VALUE)),
                group ? staff : "",
                new Said(by, text.get(), Optional.empty())));
    }

    private static Optional<String> text(JsonNode root) {
        return switch (root.path("msgtype").asText()) {
            case "text" ->
                Optional.of(Fences.exact(root.path("text").path("content").asText()));
            case "richText" ->
                Optional.of(Fences.exact(rich(root.path("content").path("richText"))));
            default -> Optional.empty();
        };
    }

    private static String rich(JsonNode pieces) {
        var text = new StringBuilder();
        pieces.forEach(it -> text.append(it.path("text").asText("")));
        return text.toString();
    }
}
