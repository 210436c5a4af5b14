package dev.errata.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A dialogue over a pipe: one message a line, one caller, one handshake at most. Not thread-safe. */
public final class Pipe {

    private final Dialogue dialogue;
    private Caller caller = new Caller("", "");
    private Envelope.Pipe envelope = new Envelope.Pipe("");

    public Pipe(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** The line to answer with, without its end; empty where there is nothing to say. */
    public Optional<String> hear(String line) {
        if (!(dialogue.hear(line, envelope, caller) instanceof Reply.Said(var body, var standing))) {
            return Optional.empty();
        }
        var version = body.path("result").path("protocolVersion");
        if (version.isTextual()) {
            envelope = new Envelope.Pipe(version.textValue());
            caller = caller.named(client(line));
        }
        return Optional.of(Json.write(body));
    }

    /** Of a handshake that was agreed to, and so is JSON. */
    private static String client(String line) {
        return read(line).path("params").path("clientInfo").path("name").asText("");
    }

    private static JsonNode read(String line) {
        try {
            return Json.read(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }
}
