package dev.errata.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.agent.Caller;
import dev.errata.agent.Dialogue;
import dev.errata.agent.Envelope;
import dev.errata.agent.Reply;
import dev.errata.feedback.Network;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One message of the Model Context Protocol in, one answer out. Looking things up needs no login, as elsewhere. */
@Path(McpResource.PATH)
@Blocking
@Tag(name = "Agents", description = "The Model Context Protocol; see docs/agents.md")
public class McpResource {

    static final String PATH = "/mcp";

    private static final int NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;

    private final Dialogue dialogue;
    private final long longest;

    McpResource(Dialogue dialogue, McpConfig config) {
        this.dialogue = dialogue;
        this.longest = config.maxBytes().asLongValue();
    }

    @POST
    @Operation(
            summary = "One message of an agent",
            description = "JSON-RPC 2.0: versions 2024-11-05 to 2025-11-25 with a handshake, and 2026-07-28 without.")
    public Response hear(byte[] body, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        if (!isJson(headers.getMediaType())) {
            return refused(UNSUPPORTED, "Send the message with Content-Type: application/json.");
        }
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            return refused(NOT_ACCEPTABLE, "List application/json in Accept: answers are JSON.");
        }
        if (body.length > longest) {
            return refused(TOO_LARGE, "A message has at most " + longest + " bytes.");
        }
        var envelope = new Envelope.Headers(
                header(headers, "MCP-Protocol-Version"), header(headers, "Mcp-Method"), header(headers, "Mcp-Name"));
        var caller = new Caller(
                header(headers, HttpHeaders.USER_AGENT),
                Network.of(request.remoteAddress().hostAddress()));
        return switch (dialogue.hear(new String(body, StandardCharsets.UTF_8), envelope, caller)) {
            case Reply.Silent silent -> Response.accepted().build();
            case Reply.Said(var answer, var standing) -> said(answer, standing);
        };
    }

    @GET
    @Operation(hidden = true)
    public Response stream() {
        return onlyPost();
    }

    @DELETE
    @Operation(hidden = true)
    public Response end() {
        return onlyPost();
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().equalsIgnoreCase("json");
    }

    private static String header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).orElse("").strip();
    }

    private static Response said(JsonNode answer, Reply.Standing standing) {
        int status = switch (standing) {
            case HEARD -> 200;
            case REFUSED -> 400;
            case NO_METHOD -> 404;
        };
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.toString())
                .build();
    }

    private static Response onlyPost() {
        return Response.fromResponse(
                        refused(NOT_ALLOWED, "There are no streams and no sessions here: POST each message."))
                .header(HttpHeaders.ALLOW, "POST")
                .build();
    }

    /** Sentences of ours alone: nothing in them wants escaping. */
    private static Response refused(int status, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32000,\"message\":\"" + sentence
                        + "\"}}")
                .build();
    }
}
