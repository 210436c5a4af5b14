package dev.errata.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.agent.Reply.Standing;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A message that breaks the protocol; becomes a JSON-RPC error. What is wrong with the arguments of a tool is none, see {@link Mishap}. */
final class Fault extends RuntimeException {

    static final int PARSE = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;

    /** The headers say something else than the message. */
    static final int MISMATCH = -32020;

    static final int UNSUPPORTED_VERSION = -32022;

    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final Standing standing;
    private final transient @Nullable ObjectNode data;

    private Fault(int code, String sentence, Standing standing, @Nullable ObjectNode data) {
        // An expected outcome: nobody will look at its stack.
        super(sentence, null, false, false);
        this.code = code;
        this.standing = standing;
        this.data = data;
    }

    /** The message was refused before its method was looked at. */
    static Fault refused(int code, String sentence) {
        return new Fault(code, sentence, Standing.REFUSED, null);
    }

    /** The method would not do it. */
    static Fault params(String sentence) {
        return new Fault(INVALID_PARAMS, sentence, Standing.HEARD, null);
    }

    /** Our own failure. */
    static Fault internal() {
        return new Fault(INTERNAL, "The service failed; try again, then tell its operator.", Standing.HEARD, null);
    }

    static Fault noMethod(Era era) {
        return new Fault(NO_METHOD, "Method not found", era.shakesHands() ? Standing.HEARD : Standing.NO_METHOD, null);
    }

    static Fault noResource(String uri) {
        var data = Json.object().put("uri", uri);
        return new Fault(INVALID_PARAMS, "Resource not found", Standing.HEARD, data);
    }

    static Fault mismatch(String header, String sentence) {
        var data = Json.object();
        data.putObject("mismatch").put("header", header);
        return new Fault(MISMATCH, sentence, Standing.REFUSED, data);
    }

    static Fault unsupported(String requested) {
        var data = Json.object();
        var supported = data.putArray("supported");
        for (var era : Era.values()) {
            supported.add(era.version());
        }
        data.put("requested", requested);
        return new Fault(UNSUPPORTED_VERSION, "Unsupported protocol version", Standing.REFUSED, data);
    }

    Standing standing() {
        return standing;
    }

    ObjectNode error() {
        var error = Json.object().put("code", code).put("message", getMessage());
        if (data != null) {
            error.set("data", data);
        }
        return error;
    }
}
