package dev.errata.mcp;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Asks the endpoint as a client of either era would. */
final class Asking {

    static final ObjectMapper JSON = new ObjectMapper();

    static final String FORK = "4873:M # Can't save in background: fork: Cannot allocate memory";

    private static final String META = """
            {"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientInfo":{"name":"tests","version":"1"},\
            "io.modelcontextprotocol/clientCapabilities":{}}""";

    private Asking() {}

    static RequestSpecification client() {
        return given().contentType("application/json").accept("application/json, text/event-stream");
    }

    static Response post(String body) {
        return client().body(body).post("/mcp");
    }

    /** With the newest version of a handshake. */
    static Response shaken(String method, String params) {
        return client().header("MCP-Protocol-Version", "2025-11-25")
                .body(message(method, params))
                .post("/mcp");
    }

    /** As the version without a handshake wants it. */
    static Response claimed(String method, String name, String params) {
        return modern(method, name).body(message(method, withMeta(params))).post("/mcp");
    }

    static RequestSpecification modern(String method, String name) {
        var request = client().header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", method);
        return name.isEmpty() ? request : request.header("Mcp-Name", name);
    }

    static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    static String withMeta(String params) {
        var rest = params.strip().substring(1).strip();
        return "{\"_meta\":" + META + (rest.equals("}") ? "" : ",") + rest;
    }

    /** The result of a tool. */
    static JsonNode call(String tool, Map<String, ?> arguments) {
        try {
            var params = JSON.writeValueAsString(Map.of("name", tool, "arguments", arguments));
            var response = shaken("tools/call", params);
            var body = JSON.readTree(response.asString());
            if (response.statusCode() != 200 || !body.has("result")) {
                throw new AssertionError(response.statusCode() + " " + body);
            }
            return body.path("result");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static String text(JsonNode result) {
        return result.at("/content/0/text").asText();
    }
}
