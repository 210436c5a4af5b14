package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Events in the format of CloudEvents 1.0: one in binary mode, one structured, or several.
 *
 * @param id of a single event, which a repeat bears again; of several there is none
 */
public record CloudEvents(Decoded decoded, Optional<String> id) {

    /**
     * Reads a request.
     *
     * @param header gives the value of a header; an empty text where it is missing
     */
    public static CloudEvents of(byte[] body, UnaryOperator<String> header) throws UnreadableBody {
        var type = header.apply("Content-Type").toLowerCase(Locale.ROOT);
        if (!header.apply("ce-specversion").isEmpty() && !type.startsWith("application/cloudevents")) {
            return binary(body, type, header);
        }
        var root = HookBody.any(body);
        if (root.isArray()) {
            return batch(root);
        }
        if (!root.has("specversion")) {
            throw new UnreadableBody(
                    "The body is no CloudEvent: it has no \"specversion\", and neither have the headers.");
        }
        var id = HookBody.text(root, "/source") + "#" + HookBody.text(root, "/id");
        return new CloudEvents(structured(root), Optional.of(id));
    }

    private static CloudEvents binary(byte[] body, String type, UnaryOperator<String> header) throws UnreadableBody {
        var assumed = assumed(header.apply("ce-source"), header.apply("ce-subject"));
        var decoded = Told.at(Told.time(header.apply("ce-time")), Sniffed.of(body, type, assumed));
        return new CloudEvents(decoded, Optional.of(header.apply("ce-source") + "#" + header.apply("ce-id")));
    }

    private static CloudEvents batch(JsonNode events) {
        var records = new ArrayList<LogRecord>();
        var bad = new ArrayList<Decoded.BadRecord>();
        for (int i = 0; i < events.size(); i++) {
            try {
                if (!events.get(i).has("specversion")) {
                    throw new UnreadableBody("This is no CloudEvent: it has no \"specversion\".");
                }
                var decoded = structured(events.get(i));
                records.addAll(decoded.records());
                bad.addAll(decoded.bad());
            } catch (UnreadableBody e) {
                bad.add(new Decoded.BadRecord(i, e.why()));
            }
        }
        return new CloudEvents(new Decoded(records, bad), Optional.empty());
    }

    private static Decoded structured(JsonNode event) throws UnreadableBody {
        var assumed = assumed(HookBody.text(event, "/source"), HookBody.text(event, "/subject"));
        var decoded = Sniffed.of(data(event), HookBody.text(event, "/datacontenttype"), assumed);
        return Told.at(Told.time(HookBody.text(event, "/time")), decoded);
    }

    private static byte[] data(JsonNode event) throws UnreadableBody {
        if (event.has("data_base64")) {
            try {
                return Base64.getDecoder().decode(HookBody.text(event, "/data_base64"));
            } catch (IllegalArgumentException e) {
                throw new UnreadableBody("The data of this event is not base64.");
            }
        }
        var data = event.path("data");
        return (data.isTextual() ? data.asText() : data.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static Assumed assumed(String source, String subject) {
        return new Assumed(new LogRecord.Emitter(source.replaceFirst("^/+", ""), "", subject), Severity.UNKNOWN);
    }
}
