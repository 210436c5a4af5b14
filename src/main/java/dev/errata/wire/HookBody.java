package dev.errata.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON of alerts and events. */
final class HookBody {

    /** Deeper ones are nobody's alert. */
    private static final int DEPTH = 200;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private HookBody() {}

    static JsonNode object(byte[] body) throws UnreadableBody {
        var node = any(body);
        if (!node.isObject()) {
            throw new UnreadableBody("The body is no JSON object.");
        }
        return node;
    }

    static JsonNode any(byte[] body) throws UnreadableBody {
        try {
            var node = JSON.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw new UnreadableBody("The body is empty.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new UnreadableBody(why(e));
        } catch (IOException e) {
            throw new UncheckedIOException("an array was read", e);
        }
    }

    private static String why(JsonProcessingException e) {
        // What is nested too deeply breaks off nowhere in particular.
        var at = e.getLocation();
        return at == null
                ? "The body is not JSON, or nested too deeply."
                : "The body is not JSON: it breaks off at line %d, column %d."
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    /** The values that stand one after the other. */
    static List<JsonNode> values(byte[] body) throws UnreadableBody {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(body)) {
            var read = new ArrayList<JsonNode>();
            while (values.hasNextValue()) {
                read.add(values.nextValue());
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new UnreadableBody("What a record holds is not JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException("an array was read", e);
        }
    }

    /** The first of these fields, by pointer, that holds a text which is not blank; else an empty text. */
    static String text(JsonNode node, String... pointers) {
        for (var pointer : pointers) {
            var found = node.at(pointer);
            if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
                return found.asText().strip();
            }
        }
        return "";
    }
}
