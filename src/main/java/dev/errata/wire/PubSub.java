package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.util.Base64;

/**
 * What a push subscription of Google Cloud Pub/Sub sent: an entry of Cloud Logging, or whatever else was published.
 *
 * @param id of the message; a repeat bears it again
 */
public record PubSub(Decoded decoded, String id) {

    private static final String[] SERVICE = {
        "/resource/labels/container_name",
        "/resource/labels/service_name",
        "/resource/labels/job_name",
        "/resource/labels/function_name",
        "/resource/labels/module_id"
    };

    private static final String[] STREAM = {
        "/resource/labels/pod_name", "/resource/labels/revision_name", "/resource/labels/instance_id"
    };

    public static PubSub of(byte[] body) throws UnreadableBody {
        var message = HookBody.object(body).path("message");
        if (!message.isObject()) {
            throw new UnreadableBody("The body has no \"message\".");
        }
        var id = HookBody.text(message, "/messageId", "/message_id");
        var published = Told.time(HookBody.text(message, "/publishTime", "/publish_time"));
        return new PubSub(Told.at(published, decoded(data(message))), id);
    }

    private static byte[] data(JsonNode message) throws UnreadableBody {
        try {
            return Base64.getDecoder().decode(HookBody.text(message, "/data"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBody("The data of the message is not base64.");
        }
    }

    private static Decoded decoded(byte[] data) throws UnreadableBody {
        return Sniffed.of(
                data,
                "",
                new Assumed(
                        data.length > 0 && data[0] == '{' ? emitter(data) : LogRecord.Emitter.UNKNOWN,
                        Severity.UNKNOWN));
    }

    /** Cloud Logging names the emitter by the resource that ran it. */
    private static LogRecord.Emitter emitter(byte[] data) {
        try {
            var entry = HookBody.object(data);
            return new LogRecord.Emitter(HookBody.text(entry, SERVICE), "", HookBody.text(entry, STREAM));
        } catch (UnreadableBody e) {
            return LogRecord.Emitter.UNKNOWN;
        }
    }
}
