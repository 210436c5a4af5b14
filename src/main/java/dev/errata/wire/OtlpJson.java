package dev.errata.wire;

import dev.errata.event.Severity;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's JSON, which is protobuf's with deviations: 64-bit numbers come as text or as numbers, ids in hex. Keys in snake case are
 * taken too, as protobuf's own readers do.
 */
final class OtlpJson {

    private final Records records;
    private final FieldLookup lookup;
    private final Gathering resource = new Gathering();
    private final Gathering record = new Gathering();

    OtlpJson(Records records) {
        this.records = records;
        this.lookup = new FieldLookup(Assumed.NOTHING, records);
    }

    void read(Map<String, Object> request) throws UnreadableBody {
        for (var logs : objects(either(request, "resourceLogs", "resource_logs"))) {
            resource.clear();
            attributes(object(logs.get("resource")).get("attributes")).forEach(resource::add);
            for (var scope : objects(either(logs, "scopeLogs", "scope_logs"))) {
                if (either(scope, "logRecords", "log_records") instanceof List<?> list) {
                    for (var each : list) {
                        take(each);
                    }
                }
            }
        }
    }

    private void take(Object each) throws UnreadableBody {
        if (!(each instanceof Map<?, ?> map)) {
            records.bad("A log record is not an object.");
            return;
        }
        var log = JsonTree.checked(map);
        record.copy(resource);
        var attributes = attributes(log.get("attributes"));
        attributes.forEach(record::add);
        record.addTime(Instants.of(either(log, "observedTimeUnixNano", "observed_time_unix_nano")), -1);
        record.addTime(Instants.of(either(log, "timeUnixNano", "time_unix_nano")), -1);
        record.addSeverity(Severities.of("severityText", either(log, "severityText", "severity_text")), -1);
        record.addSeverity(severity(either(log, "severityNumber", "severity_number")), -1);
        if (log.containsKey("body")) {
            record.addBody(plain(object(log.get("body"))));
        }
        lookup.finish(record, () -> attributes);
    }

    private static Severity severity(Object number) {
        return number instanceof String name && name.startsWith("SEVERITY_NUMBER_")
                ? Severities.ofWord(name.substring("SEVERITY_NUMBER_".length()))
                : Severities.of("severityNumber", number);
    }

    private static Object either(Map<String, Object> map, String camel, String snake) {
        var value = map.get(camel);
        return value == null ? map.getOrDefault(snake, "") : value;
    }

    private static List<Map<String, Object>> objects(@Nullable Object list) {
        var objects = new ArrayList<Map<String, Object>>();
        if (list instanceof List<?> elements) {
            elements.forEach(element -> objects.add(object(element)));
        }
        return objects;
    }

    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? JsonTree.checked(map) : Map.of();
    }

    /** Pairs of key and value, as a map. */
    private static Map<String, Object> attributes(@Nullable Object pairs) {
        var attributes = new LinkedHashMap<String, Object>();
        if (pairs instanceof List<?> list) {
            for (var pair : list) {
                if (pair instanceof Map<?, ?> map && map.get("key") instanceof String key && map.get("value") != null) {
                    attributes.put(key, plain(object(map.get("value"))));
                }
            }
        }
        return attributes;
    }

    /** The value within the object that names its type; nested no deeper than the JSON was. */
    private static Object plain(Map<String, Object> any) {
        for (var typed : any.entrySet()) {
            var value = plain(typed.getKey(), typed.getValue());
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static @Nullable Object plain(String type, Object value) {
        return switch (type) {
            case "stringValue", "string_value", "boolValue", "bool_value", "doubleValue", "double_value" -> value;
            case "intValue", "int_value" -> value instanceof String digits ? number(digits) : value;
            case "bytesValue", "bytes_value" -> value instanceof String base64 ? bytes(base64) : "";
            case "arrayValue", "array_value" ->
                objects(object(value).get("values")).stream()
                        .map(OtlpJson::plain)
                        .toList();
            case "kvlistValue", "kvlist_value" -> attributes(object(value).get("values"));
            // A type of the future.
            default -> null;
        };
    }

    private static Object number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    private static String bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Utf8.text(bytes, 0, bytes.length);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
