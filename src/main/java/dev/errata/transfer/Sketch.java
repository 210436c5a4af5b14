package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A document in the making, and what found no place in it. Blank is absent: nothing is written that nobody said. Not thread-safe. */
final class Sketch {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<Lost> lost = new ArrayList<>();

    ObjectNode json() {
        return json;
    }

    List<Lost> lost() {
        return List.copyOf(lost);
    }

    Sketch text(String key, String value) {
        if (!value.isBlank()) {
            json.put(key, value.strip());
        }
        return this;
    }

    Sketch texts(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            var list = json.putArray(key);
            values.stream().distinct().forEach(list::add);
        }
        return this;
    }

    /** Takes the value as it stands, if there is one. */
    Sketch value(String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            json.set(key, value);
        }
        return this;
    }

    Sketch lose(String field, Loss loss, String reason) {
        lost.add(new Lost(field, loss, reason));
        return this;
    }

    /** Says of each of these fields that is there that it has no place. */
    Sketch loseAll(JsonNode object, String prefix, Loss loss, String reason, String... fields) {
        for (var field : fields) {
            var value = object.path(field);
            boolean empty = value.isMissingNode()
                    || value.isNull()
                    || (value.isContainerNode() && value.isEmpty())
                    || (value.isTextual() && value.asText().isBlank());
            if (!empty) {
                lose(prefix + field, loss, reason);
            }
        }
        return this;
    }
}
