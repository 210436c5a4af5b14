package dev.errata.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Hands messages on to the {@code /mcp} of a service, with the headers that its protocol wants. Not thread-safe. */
final class Forward {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final int INTERNAL = -32603;

    /** One message at a time gains nothing from HTTP/2, and asking for it without TLS costs each new connection an upgrade. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI target;
    private final String token;
    private String agreed = "";

    private Forward(URI target, String token) {
        this.target = target;
        this.token = token;
    }

    /**
     * To the service at {@code url}.
     *
     * @param token to be let in with, or empty
     */
    static Forward to(String url, String token) {
        try {
            var base = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return new Forward(base.getPath().endsWith("/mcp") ? base : URI.create(base + "/mcp"), token);
            }
        } catch (IllegalArgumentException e) {
            // Said below, in words for whoever typed it.
        }
        throw new Trouble("The server is named by a URL such as http://localhost:8080.");
    }

    /** The line to answer with; empty where there is nothing to say. */
    Optional<String> hear(String line) {
        var message = read(line);
        var id = message.path("id");
        boolean waits = !message.isObject() || message.has("id");
        try {
            var response = http.send(request(line, message), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.body().isBlank()) {
                return waits && response.statusCode() != 202
                        ? Optional.of(failed(id, target + " answered " + response.statusCode() + " and nothing else"))
                        : Optional.empty();
            }
            return answered(response, id, waits);
        } catch (IOException e) {
            return waits ? Optional.of(failed(id, target + " cannot be reached")) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("It was interrupted.");
        }
    }

    private Optional<String> answered(HttpResponse<String> response, JsonNode id, boolean waits) {
        var body = read(response.body());
        if (!body.isArray() && !body.path("jsonrpc").isTextual()) {
            return waits
                    ? Optional.of(failed(id, target + " answered " + response.statusCode() + ", but no JSON-RPC"))
                    : Optional.empty();
        }
        var version = body.path("result").path("protocolVersion");
        if (version.isTextual()) {
            agreed = version.textValue();
        }
        // One line, however it was written.
        return waits ? Optional.of(body.toString()) : Optional.empty();
    }

    private HttpRequest request(String line, JsonNode message) {
        var request = HttpRequest.newBuilder(target)
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(line, StandardCharsets.UTF_8));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var params = message.path("params");
        var version = params.path("_meta").path(VERSION).asText("");
        if (!version.isEmpty()) {
            set(request, "MCP-Protocol-Version", version);
            set(request, "Mcp-Method", message.path("method").asText(""));
            set(
                    request,
                    "Mcp-Name",
                    params.path("name").asText(params.path("uri").asText("")));
        } else if (!message.path("method").asText("").equals("initialize")) {
            set(request, "MCP-Protocol-Version", agreed);
        }
        return request.build();
    }

    /** What is not plain ASCII travels as base64. */
    private static void set(HttpRequest.Builder request, String header, String value) {
        if (!value.isEmpty()) {
            boolean plain = value.chars().allMatch(it -> it > ' ' && it < 0x7f) && !value.startsWith("=?");
            var encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            request.header(header, plain ? value : "=?base64?" + encoded + "?=");
        }
    }

    private static String failed(JsonNode id, String why) {
        var answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", id.isMissingNode() ? JSON.nullNode() : id);
        answer.putObject("error").put("code", INTERNAL).put("message", why);
        return answer.toString();
    }

    /** Missing where it is no JSON: the service says so. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
