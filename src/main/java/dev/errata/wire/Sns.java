package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Amazon SNS sent.
 *
 * @param id of the message; a repeat bears it again
 * @param confirmation what Amazon wants to be opened once before it sends anything; only ever an address of Amazon SNS itself
 */
public record Sns(Decoded decoded, String id, Optional<String> confirmation) {

    /** Whoever opens it is to be sent nowhere else. */
    private static final Pattern AMAZON = Pattern.compile("https://sns\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/[!-~]*");

    public static Sns of(byte[] body) throws UnreadableBody {
        var root = HookBody.object(body);
        var id = HookBody.text(root, "/MessageId");
        var url = Optional.of(HookBody.text(root, "/SubscribeURL"))
                .filter(it -> AMAZON.matcher(it).matches());
        return switch (HookBody.text(root, "/Type")) {
            case "Notification" -> new Sns(Told.decoded(List.of(record(root))), id, Optional.empty());
            case "SubscriptionConfirmation" -> new Sns(Told.decoded(List.of()), id, url);
            case "UnsubscribeConfirmation" -> new Sns(Told.decoded(List.of()), id, Optional.empty());
            default -> throw new UnreadableBody("The body has no \"Type\" that Amazon SNS sends.");
        };
    }

    private static LogRecord record(JsonNode root) {
        var message = HookBody.text(root, "/Message");
        var topic = HookBody.text(root, "/TopicArn");
        var emitter = new LogRecord.Emitter(topic.substring(topic.lastIndexOf(':') + 1), "", "");
        var time = HookBody.text(root, "/Timestamp");
        return json(message)
                .filter(it -> it.has("AlarmName"))
                .map(alarm -> alarm(alarm, time, emitter))
                .orElseGet(() -> Told.record(
                        time, Severity.UNKNOWN, Told.lines(message, HookBody.text(root, "/Subject")), emitter));
    }

    /** An alarm of CloudWatch. */
    private static LogRecord alarm(JsonNode alarm, String time, LogRecord.Emitter emitter) {
        var name = HookBody.text(alarm, "/AlarmName");
        if (!HookBody.text(alarm, "/NewStateValue").equals("ALARM")) {
            return Told.record(time, Severity.INFO, "resolved " + name, emitter);
        }
        var text = Told.lines(
                HookBody.text(alarm, "/AlarmDescription"),
                HookBody.text(alarm, "/NewStateReason"),
                name.isEmpty() ? "" : "alert " + name);
        return Told.record(time, Severity.ERROR, text, emitter);
    }

    private static Optional<JsonNode> json(String message) {
        if (!message.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(HookBody.object(message.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableBody e) {
            return Optional.empty();
        }
    }
}
