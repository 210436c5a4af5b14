package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Which version of the protocol a request speaks. Its own word decides; what the envelope says must agree. A request without a word of its
 * own is of the time of handshakes.
 */
final class Negotiation {

    static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String CLIENT = "io.modelcontextprotocol/clientInfo";
    static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

    /** Methods whose header names what they are about, and where the message says the same. */
    private static final Map<String, String> NAMED = Map.of("tools/call", "name", "resources/read", "uri");

    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    private Negotiation() {}

    /** Throws a {@link Fault} where the message and its envelope disagree, or speak of what nobody knows here. */
    static Era era(String method, JsonNode params, Envelope envelope) {
        var meta = params.path("_meta");
        return meta.has(VERSION) ? claimed(method, params, meta, envelope) : shaken(method, envelope);
    }

    private static Era shaken(String method, Envelope envelope) {
        var version = envelope.version();
        if (version.isEmpty()) {
            // What the versions with a handshake say of a missing header.
            return Era.MARCH_2025;
        }
        var era = Era.of(version).orElseThrow(() -> Fault.unsupported(version));
        if (era.shakesHands()) {
            return era;
        }
        if (method.equals("initialize")) {
            throw Fault.mismatch("MCP-Protocol-Version", "Version " + version + " has no initialize.");
        }
        throw Fault.refused(
                Fault.INVALID_PARAMS,
                "Version " + version + " wants params._meta with " + VERSION + ", " + CLIENT + " and " + CAPABILITIES
                        + " in each request.");
    }

    private static Era claimed(String method, JsonNode params, JsonNode meta, Envelope envelope) {
        var claimed = meta.path(VERSION);
        if (!claimed.isTextual()) {
            throw Fault.refused(Fault.INVALID_PARAMS, VERSION + " is a text such as \"2026-07-28\".");
        }
        if (envelope instanceof Envelope.Headers headers
                && !headers.version().isEmpty()
                && !headers.version().equals(claimed.textValue())) {
            throw Fault.mismatch(
                    "MCP-Protocol-Version", "MCP-Protocol-Version is another than " + VERSION + " in the message.");
        }
        var era = Era.of(claimed.textValue())
                .filter(it -> !it.shakesHands())
                .orElseThrow(() -> Fault.unsupported(claimed.textValue()));
        if (!meta.path(CAPABILITIES).isObject()) {
            throw Fault.refused(Fault.INVALID_PARAMS, CAPABILITIES + " is an object, and required; it may be empty.");
        }
        if (envelope instanceof Envelope.Headers headers) {
            agree(method, params, headers);
        }
        return era;
    }

    private static void agree(String method, JsonNode params, Envelope.Headers headers) {
        if (headers.version().isEmpty()) {
            throw Fault.mismatch("MCP-Protocol-Version", "The header MCP-Protocol-Version is missing.");
        }
        if (!headers.method().equals(method)) {
            throw Fault.mismatch("Mcp-Method", "Mcp-Method must be there and name the method of the message.");
        }
        var key = NAMED.get(method);
        if (key != null
                && params.path(key).isTextual()
                && !decoded(headers.name()).equals(params.path(key).textValue())) {
            throw Fault.mismatch("Mcp-Name", "Mcp-Name must be there and say the same as params." + key + ".");
        }
    }

    /** What is not plain ASCII travels in a header as base64. */
    private static String decoded(String header) {
        if (!header.startsWith(ENCODED) || !header.endsWith(ENCODED_END)) {
            return header;
        }
        try {
            var text = header.substring(ENCODED.length(), header.length() - ENCODED_END.length());
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Fault.mismatch("Mcp-Name", "Mcp-Name is no base64.");
        }
    }
}
