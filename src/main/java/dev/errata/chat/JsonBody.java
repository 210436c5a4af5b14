package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;

/** Reads what a platform signed, and what should therefore be JSON. */
final class JsonBody {

    private JsonBody() {}

    /** Refuses what is no JSON object. */
    static JsonNode of(byte[] body) {
        return Json.read(body).orElseThrow(JsonBody::refusal);
    }

    static JsonNode of(String body) {
        return Json.read(body).orElseThrow(JsonBody::refusal);
    }

    private static Refusal refusal() {
        return new Refusal(ProblemType.NOT_JSON, ProblemType.NOT_JSON.hint());
    }
}
