package dev.errata.wire;

import dev.errata.wire.FieldName.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Logs as they are pushed to Loki: streams that labels name, with lines in them. Stateless. */
public final class LokiPush {

    private final Records records = new Records();
    private final FieldLookup lookup = new FieldLookup(Assumed.NOTHING, records);
    private final Gathering labels = new Gathering();
    private final Gathering record = new Gathering();

    private LokiPush() {}

    /**
     * Decodes a push in JSON, in today's form or in that of old clients, which have labels in one text, and entries.
     *
     * @throws UnreadableBody if it is none
     */
    public static Decoded ofJson(byte[] body) throws UnreadableBody {
        if (!(JsonTree.objectIn(body).get("streams") instanceof List<?> streams)) {
            throw new UnreadableBody("The body has no \"streams\", as a push to Loki has.");
        }
        var push = new LokiPush();
        for (var stream : streams) {
            if (stream instanceof Map<?, ?> map) {
                push.stream(JsonTree.checked(map));
            } else {
                push.records.bad("A stream is not an object.");
            }
        }
        return push.records.decoded();
    }

    /**
     * Decodes a push in protobuf.
     *
     * @param body without its compression: the protocol has it as a snappy block, and no header says so
     * @throws UnreadableBody if it is none
     */
    public static Decoded ofProtobuf(byte[] body) throws UnreadableBody {
        var push = new LokiPush();
        try {
            var request = new ProtobufMessage(body);
            while (request.next()) {
                if (request.field() == 1) {
                    push.stream(request.message());
                } else {
                    request.skip();
                }
            }
        } catch (IOException e) {
            throw new UnreadableBody("The body is not a push to Loki in protobuf, or ends too early.");
        }
        return push.records.decoded();
    }

    private void stream(Map<String, Object> stream) throws UnreadableBody {
        label(
                stream.get("stream") instanceof Map<?, ?> map
                        ? JsonTree.checked(map)
                        : Labels.of(stream.getOrDefault("labels", "").toString()));
        if (stream.getOrDefault("values", stream.get("entries")) instanceof List<?> values) {
            for (var value : values) {
                entry(value);
            }
        }
    }

    private void entry(@Nullable Object value) throws UnreadableBody {
        switch (value) {
            case List<?> list
            when list.size() > 1 && list.get(1) instanceof String line ->
                add(Instants.of(list.getFirst()), line, list.size() > 2 ? list.get(2) : Map.of());
            case Map<?, ?> map
            when map.get("line") instanceof String line && map.get("ts") != null ->
                add(Instants.of(map.get("ts")), line, Map.of());
            case null, default -> records.bad("A value is not a list of a time and a line.");
        }
    }

    private void stream(ProtobufMessage stream) throws IOException, UnreadableBody {
        String selector = "";
        var entries = new ArrayList<ProtobufMessage>();
        while (stream.next()) {
            switch (stream.field()) {
                case 1 -> selector = stream.text();
                case 2 -> entries.add(stream.message());
                default -> stream.skip();
            }
        }
        label(Labels.of(selector));
        for (var entry : entries) {
            entry(entry);
        }
    }

    private void entry(ProtobufMessage entry) throws IOException, UnreadableBody {
        Instant time = null;
        String line = "";
        var metadata = new LinkedHashMap<String, Object>();
        while (entry.next()) {
            switch (entry.field()) {
                case 1 -> time = time(entry.message());
                case 2 -> line = entry.text();
                case 3 -> pair(entry.message(), metadata);
                default -> entry.skip();
            }
        }
        add(time, line, metadata);
    }

    private static @Nullable Instant time(ProtobufMessage timestamp) throws IOException {
        long seconds = 0;
        long nanos = 0;
        while (timestamp.next()) {
            switch (timestamp.field()) {
                case 1 -> seconds = timestamp.varint();
                case 2 -> nanos = timestamp.varint();
                default -> timestamp.skip();
            }
        }
        return Instants.ofSeconds(seconds, nanos);
    }

    private static void pair(ProtobufMessage pair, Map<String, Object> into) throws IOException {
        String name = "";
        String value = "";
        while (pair.next()) {
            switch (pair.field()) {
                case 1 -> name = pair.text();
                case 2 -> value = pair.text();
                default -> pair.skip();
            }
        }
        into.put(name, value);
    }

    private void label(Map<String, Object> stream) {
        labels.clear();
        labels.addAll(stream);
        if (labels.stream().isEmpty()) {
            // What tells streams apart here are all labels, but the lines of one trace may go to two by their levels.
            labels.add(
                    Role.TAG,
                    Integer.MAX_VALUE - 1,
                    stream.entrySet().stream()
                            .filter(label -> FieldName.of(label.getKey()).role() != Role.SEVERITY)
                            .map(label -> label.getKey() + "=" + label.getValue())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
    }

    private void add(@Nullable Instant time, String line, Object metadata) throws UnreadableBody {
        record.copy(labels);
        if (metadata instanceof Map<?, ?> map) {
            record.addAll(JsonTree.checked(map));
        }
        record.addTime(time, -1);
        record.addLine(line);
        lookup.finish(record, Map::of);
    }
}
