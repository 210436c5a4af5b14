package dev.errata.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What is told, as our webhook says it; messages for chats are made of it. docs/notifications.md describes it.
 *
 * @param type such as {@code sighting.first}
 * @param at when it was found worth telling
 */
record Notice(String type, Instant at, ObjectNode data) {

    static final String STORM = "storm";
    static final String TEST = "test";

    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The body, the same bytes at each try. */
    String body() {
        var root = object().put("type", type).put("timestamp", at.toString());
        root.set("data", data);
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static Notice read(String body) {
        try {
            var root = JSON.readTree(body);
            return new Notice(
                    root.path("type").asText(),
                    Instant.parse(root.path("timestamp").asText()),
                    root.path("data") instanceof ObjectNode data ? data : object());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message in the outbox is none", e);
        }
    }
}
