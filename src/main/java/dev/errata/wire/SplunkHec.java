package dev.errata.wire;

import dev.errata.wire.FieldName.Role;
import java.util.Map;

/** Logs as Splunk's HTTP event collector takes them. Stateless. */
public final class SplunkHec {

    /** Behind all names that a service goes by. */
    private static final int WEAK = 1_000;

    private final Records records = new Records();
    private final FieldLookup lookup;
    private final Gathering record = new Gathering();

    private SplunkHec(Assumed assumed) {
        this.lookup = new FieldLookup(assumed, records);
    }

    /**
     * Decodes events: objects glued together, on lines or in an array. An object without "event" is taken for the event itself, as some
     * senders mean it.
     *
     * @throws UnreadableBody if not one event can be read
     */
    public static Decoded events(byte[] body, Assumed assumed) throws UnreadableBody {
        var decoded = decode(body, assumed);
        if (!decoded.bad().isEmpty() && !Utf8.isValid(body)) {
            decoded = decode(Utf8.mended(body), assumed);
        }
        if (decoded.records().isEmpty() && !decoded.bad().isEmpty()) {
            throw new UnreadableBody(decoded.bad().getFirst().why());
        }
        return decoded;
    }

    /** Decodes raw text, to one record a line. What is known of it comes in the address: host, source, sourcetype. */
    public static Decoded raw(byte[] body, Assumed assumed) throws UnreadableBody {
        return Sniffed.ofText(body, assumed);
    }

    private static Decoded decode(byte[] body, Assumed assumed) throws UnreadableBody {
        var hec = new SplunkHec(assumed);
        JsonRecords.read(body, 0, hec.records, hec::take);
        return hec.records.decoded();
    }

    private void take(Object value) throws UnreadableBody {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            records.bad("An event is not an object, or an empty one.");
            return;
        }
        var object = JsonTree.checked(map);
        var event = object.get("event");
        if (event == null) {
            lookup.add(object);
        } else if (event instanceof String text && text.isBlank()) {
            records.bad("An event is blank.");
        } else {
            add(object, event);
        }
    }

    private void add(Map<String, Object> object, Object event) throws UnreadableBody {
        record.clear();
        if (object.get("fields") instanceof Map<?, ?> fields) {
            record.addAll(JsonTree.checked(fields));
        }
        record.addTime(Instants.of(object.getOrDefault("time", "")), -1);
        record.add(Role.HOST, -1, object.getOrDefault("host", "").toString());
        record.add(Role.TAG, -1, object.getOrDefault("sourcetype", "").toString());
        source(object.getOrDefault("source", "").toString());
        record.addBody(event);
        lookup.finish(record, () -> object);
    }

    /** A file, or what the sender calls itself. */
    private void source(String source) {
        record.add(Role.FILE, -1, source);
        if (source.indexOf('/') < 0 && source.indexOf('\\') < 0) {
            record.add(Role.SERVICE, WEAK, source);
        }
    }
}
