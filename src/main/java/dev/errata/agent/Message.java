package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A JSON-RPC message. */
sealed interface Message {

    /** It wants an answer. {@code params} is an object, null or missing. */
    record Request(JsonNode id, String method, JsonNode params) implements Message {}

    /** It wants none. */
    record Notice(String method) implements Message {}

    /** An answer to what nobody here asked. */
    record Response() implements Message {}

    /**
     * What is none.
     *
     * @param id what an answer can be addressed to; missing where that cannot be read either
     */
    record Broken(JsonNode id, String why) implements Message {}

    static Message of(JsonNode node) {
        var id = node.path("id");
        boolean named = id.isTextual() || id.isNumber();
        if (!node.isObject()) {
            return new Broken(MissingNode.getInstance(), "A message is a JSON object.");
        }
        var to = named ? id : MissingNode.getInstance();
        if (!node.path("jsonrpc").asText("").equals("2.0")) {
            return new Broken(to, "A message has \"jsonrpc\": \"2.0\".");
        }
        if (!node.has("method")) {
            return node.has("result") || node.has("error")
                    ? new Response()
                    : new Broken(to, "A message has a method, a result or an error.");
        }
        var method = node.path("method");
        var params = node.path("params");
        if (!method.isTextual()) {
            return new Broken(to, "A method is a text.");
        }
        if (!node.has("id")) {
            return new Notice(method.textValue());
        }
        if (!named) {
            return new Broken(to, "An id is a text or a number.");
        }
        return params.isMissingNode() || params.isNull() || params.isObject()
                ? new Request(id, method.textValue(), params)
                : new Broken(to, "Params are an object.");
    }
}
