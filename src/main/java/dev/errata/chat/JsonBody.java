package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads JSON that a platform sent. */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {}

    /** Refuses what is no JSON object. */
    static JsonNode of(byte[] body) {
        try {
            var root = JSON.readTree(body);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (IOException e) {
            // Said below; what Jackson says of it may quote the body.
        }
        throw new Refusal(ProblemType.NOT_JSON, ProblemType.NOT_JSON.hint());
    }

    static JsonNode of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
    }
}
