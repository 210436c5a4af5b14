package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Amazon Data Firehose sent to an HTTP endpoint: what CloudWatch Logs hands on, or what a program put in.
 *
 * @param requestId what the answer has to repeat
 */
public record Firehose(Decoded decoded, String requestId) {

    /**
     * Reads a request.
     *
     * @param limit the most bytes that all its records may have, inflated
     */
    public static Firehose of(byte[] body, int limit) throws UnreadableBody {
        var root = HookBody.object(body);
        if (!root.path("records").isArray()) {
            throw new UnreadableBody("The body has no list \"records\".");
        }
        var records = new ArrayList<LogRecord>();
        var bad = new ArrayList<Decoded.BadRecord>();
        int left = limit;
        for (int i = 0; i < root.path("records").size(); i++) {
            try {
                byte[] data = data(root.path("records").get(i), left);
                left -= data.length;
                records.addAll(read(data, bad));
            } catch (UnreadableBody e) {
                bad.add(new Decoded.BadRecord(i, e.why()));
            }
        }
        return new Firehose(new Decoded(records, bad), HookBody.text(root, "/requestId"));
    }

    private static byte[] data(JsonNode record, int limit) throws UnreadableBody {
        try {
            byte[] data = Base64.getDecoder().decode(HookBody.text(record, "/data"));
            boolean gzip = data.length > 2 && (data[0] & 0xff) == 0x1f && (data[1] & 0xff) == 0x8b;
            return switch (Compression.inflate(data, gzip ? "gzip" : "", limit)) {
                case Compression.Inflated.Body whole -> whole.bytes();
                case Compression.Inflated.TooLarge more ->
                    throw new UnreadableBody("The data of this record is too large.");
            };
        } catch (IllegalArgumentException e) {
            throw new UnreadableBody("The data of this record is not base64.");
        }
    }

    private static List<LogRecord> read(byte[] data, List<Decoded.BadRecord> bad) throws UnreadableBody {
        if (data.length == 0 || data[0] != '{') {
            return sniffed(data, bad);
        }
        var values = HookBody.values(data);
        if (!values.getFirst().has("messageType")) {
            return sniffed(data, bad);
        }
        var records = new ArrayList<LogRecord>();
        for (var value : values) {
            // The others only say that the subscription works.
            if (HookBody.text(value, "/messageType").equals("DATA_MESSAGE")) {
                records.addAll(cloudWatch(value));
            }
        }
        return records;
    }

    private static List<LogRecord> sniffed(byte[] data, List<Decoded.BadRecord> bad) throws UnreadableBody {
        var decoded = Sniffed.of(data, "", Assumed.NOTHING);
        bad.addAll(decoded.bad());
        return decoded.records();
    }

    private static List<LogRecord> cloudWatch(JsonNode message) throws UnreadableBody {
        var emitter =
                new LogRecord.Emitter(HookBody.text(message, "/logGroup"), "", HookBody.text(message, "/logStream"));
        var records = new ArrayList<LogRecord>();
        for (var event : message.path("logEvents")) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("message", event.path("message").asText());
            fields.put("timestamp", event.path("timestamp").asLong());
            records.add(FieldLookup.of(fields, new Assumed(emitter, Severity.UNKNOWN)));
        }
        return records;
    }
}
