package dev.errata.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.agent.Reply.Silent;
import dev.errata.agent.Reply.Standing;
import dev.errata.match.KnowledgeBase;
import java.util.function.Consumer;

/**
 * The Model Context Protocol: JSON-RPC messages in, replies out. Keeps nothing from one message to the next, so that any node may answer.
 * Thread-safe.
 */
public final class Dialogue {

    private static final int LARGEST_BATCH = 50;

    private final Methods methods;
    private final Consumer<RuntimeException> failures;

    /** @param failures hears of what went wrong on our side; whoever asked is told that it did and no more */
    Dialogue(Methods methods, Consumer<RuntimeException> failures) {
        this.methods = methods;
        this.failures = failures;
    }

    /** Over entries alone: it keeps nothing, and so takes no outcomes. */
    public static Dialogue over(KnowledgeBase entries, Consumer<RuntimeException> failures) {
        var knowledge = new FileKnowledge(entries);
        return new Dialogue(new Methods(Toolbox.keepingNothing(knowledge), new EntryResources(knowledge)), failures);
    }

    /** The reply to one message, which need not be one. */
    public Reply hear(String message, Envelope envelope, Caller caller) {
        JsonNode node;
        try {
            node = Json.read(message);
        } catch (JsonProcessingException e) {
            return notJson();
        }
        if (node.isMissingNode()) {
            return notJson();
        }
        return node instanceof ArrayNode batch ? hearAll(batch, envelope, caller) : hear(node, envelope, caller);
    }

    private Reply hearAll(ArrayNode batch, Envelope envelope, Caller caller) {
        var nobody = JsonNodeFactory.instance.missingNode();
        boolean taken = envelope.version().isEmpty()
                || Era.of(envelope.version()).filter(Era::takesBatches).isPresent();
        if (!taken) {
            return refused(
                    nobody,
                    Fault.refused(Fault.INVALID_REQUEST, "This version takes one message at a time, no array."));
        }
        if (batch.isEmpty() || batch.size() > LARGEST_BATCH) {
            return refused(
                    nobody, Fault.refused(Fault.INVALID_REQUEST, "An array has 1 to " + LARGEST_BATCH + " messages."));
        }
        var answers = JsonNodeFactory.instance.arrayNode();
        for (var message : batch) {
            if (hear(message, envelope, caller) instanceof Reply.Said(var body, var standing)) {
                answers.add(body);
            }
        }
        return answers.isEmpty() ? new Silent() : new Reply.Said(answers, Standing.HEARD);
    }

    private Reply hear(JsonNode node, Envelope envelope, Caller caller) {
        return switch (Message.of(node)) {
            case Message.Broken(var id, var why) -> refused(id, Fault.refused(Fault.INVALID_REQUEST, why));
            case Message.Response response -> new Silent();
            case Message.Notice notice -> new Silent();
            case Message.Request request -> answer(request, envelope, caller);
        };
    }

    private Reply answer(Message.Request request, Envelope envelope, Caller caller) {
        try {
            var era = Negotiation.era(request.method(), request.params(), envelope);
            var named = caller.named(request.params()
                    .path("_meta")
                    .path(Negotiation.CLIENT)
                    .path("name")
                    .asText(""));
            var result = methods.answer(request, era, named);
            var body = Json.object().put("jsonrpc", "2.0");
            body.set("id", request.id());
            body.set("result", result);
            return new Reply.Said(body, Standing.HEARD);
        } catch (Fault fault) {
            return refused(request.id(), fault);
        } catch (RuntimeException e) {
            failures.accept(e);
            return refused(request.id(), Fault.internal());
        }
    }

    private static Reply notJson() {
        return refused(JsonNodeFactory.instance.missingNode(), Fault.refused(Fault.PARSE, "This is not JSON."));
    }

    private static Reply refused(JsonNode id, Fault fault) {
        ObjectNode body = Json.object().put("jsonrpc", "2.0");
        body.set("id", id.isMissingNode() ? JsonNodeFactory.instance.nullNode() : id);
        body.set("error", fault.error());
        return new Reply.Said(body, fault.standing());
    }
}
