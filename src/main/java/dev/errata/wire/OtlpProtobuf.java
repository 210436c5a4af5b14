package dev.errata.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenTelemetry's protobuf: logs by resource, by scope. The numbers are those of opentelemetry-proto's fields. */
final class OtlpProtobuf {

    private final FieldLookup lookup;
    private final Gathering resource = new Gathering();
    private final Gathering record = new Gathering();

    OtlpProtobuf(Records records) {
        this.lookup = new FieldLookup(Assumed.NOTHING, records);
    }

    void read(byte[] body) throws UnreadableBody {
        try {
            request(new ProtobufMessage(body));
        } catch (IOException e) {
            throw new UnreadableBody("The body is not an ExportLogsServiceRequest in protobuf, or ends too early.");
        }
    }

    private void request(ProtobufMessage request) throws IOException, UnreadableBody {
        while (request.next()) {
            if (request.field() == 1) {
                resourceLogs(request.message());
            } else {
                request.skip();
            }
        }
    }

    private void resourceLogs(ProtobufMessage logs) throws IOException, UnreadableBody {
        resource.clear();
        // Fields come in any order, and who wrote has to be known before what.
        var scopes = new ArrayList<ProtobufMessage>();
        while (logs.next()) {
            switch (logs.field()) {
                case 1 -> attributes(logs.message());
                case 2 -> scopes.add(logs.message());
                default -> logs.skip();
            }
        }
        for (var scope : scopes) {
            while (scope.next()) {
                if (scope.field() == 2) {
                    logRecord(scope.message());
                } else {
                    scope.skip();
                }
            }
        }
    }

    private void attributes(ProtobufMessage resourceMessage) throws IOException {
        while (resourceMessage.next()) {
            if (resourceMessage.field() == 1) {
                var pair = new Pair(resourceMessage.message(), 0);
                resource.add(pair.key, pair.value);
            } else {
                resourceMessage.skip();
            }
        }
    }

    private void logRecord(ProtobufMessage log) throws IOException, UnreadableBody {
        record.copy(resource);
        var attributes = new ArrayList<Pair>();
        while (log.next()) {
            switch (log.field()) {
                // Over the time of observation, whichever comes first.
                case 1 -> record.addTime(Instants.ofNanos(log.fixed64()), -2);
                case 11 -> record.addTime(Instants.ofNanos(log.fixed64()), -1);
                case 2 -> record.addSeverity(Severities.ofOtel(log.varint()), -2);
                case 3 -> record.addSeverity(Severities.ofWord(log.text()), -1);
                case 5 -> record.addBody(value(log.message(), 0));
                case 6 -> {
                    var pair = new Pair(log.message(), 0);
                    record.add(pair.key, pair.value);
                    attributes.add(pair);
                }
                default -> log.skip();
            }
        }
        lookup.finish(record, () -> map(attributes));
    }

    /** A key with its value. */
    private static final class Pair {

        private String key = "";
        private Object value = "";

        Pair(ProtobufMessage pair, int depth) throws IOException {
            while (pair.next()) {
                switch (pair.field()) {
                    case 1 -> key = pair.text();
                    case 2 -> value = value(pair.message(), depth + 1);
                    default -> pair.skip();
                }
            }
        }
    }

    private static Map<String, Object> map(List<Pair> pairs) {
        var map = new LinkedHashMap<String, Object>();
        pairs.forEach(pair -> map.put(pair.key, pair.value));
        return map;
    }

    private static Object value(ProtobufMessage any, int depth) throws IOException {
        Object value = "";
        while (any.next()) {
            switch (any.field()) {
                case 1, 7 -> value = any.text();
                case 2 -> value = any.varint() != 0;
                case 3 -> value = any.varint();
                case 4 -> value = Double.longBitsToDouble(any.fixed64());
                case 5 -> value = list(any.message(), depth);
                case 6 -> value = pairs(any.message(), depth);
                default -> any.skip();
            }
        }
        return value;
    }

    private static List<Object> list(ProtobufMessage values, int depth) throws IOException {
        limit(depth);
        var list = new ArrayList<Object>();
        while (values.next()) {
            if (values.field() == 1) {
                list.add(value(values.message(), depth + 1));
            } else {
                values.skip();
            }
        }
        return list;
    }

    private static Map<String, Object> pairs(ProtobufMessage values, int depth) throws IOException {
        limit(depth);
        var pairs = new ArrayList<Pair>();
        while (values.next()) {
            if (values.field() == 1) {
                pairs.add(new Pair(values.message(), depth + 1));
            } else {
                values.skip();
            }
        }
        return map(pairs);
    }

    private static void limit(int depth) throws IOException {
        if (depth > JsonTree.DEEPEST) {
            throw new IOException("nested too deeply");
        }
    }
}
