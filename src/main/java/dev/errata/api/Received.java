package dev.errata.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.BiFunction;

/** Bytes as text, never a reason to fail: what is not in the stated encoding becomes U+FFFD. */
final class Received {

    private Received() {}

    static String text(byte[] body, MediaType type) {
        return new String(body, charset(type));
    }

    /** Whether a body of this type is JSON, be it of a kind of its own. */
    static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The one JSON object that a body is where nothing but one is taken; refuses what came compressed. */
    static JsonNode object(byte[] body, HttpHeaders headers, ObjectMapper mapper, String example) {
        Refusals.checkEncoding(headers);
        return object(text(body, MediaType.APPLICATION_JSON_TYPE), mapper, example, Refusals::notJsonAlone);
    }

    /**
     * The one JSON object that a body is.
     *
     * @param example of such an object, to show where it is none
     * @param notJson the refusal of what is no JSON, by the place of the fault and the example
     */
    static JsonNode object(
            String body, ObjectMapper mapper, String example, BiFunction<JsonLocation, String, Refusal> notJson) {
        JsonNode root;
        try {
            root = mapper.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
        } catch (JsonProcessingException e) {
            throw notJson.apply(e.getLocation(), example);
        }
        if (root == null || !root.isObject()) {
            throw Refusals.invalid("", "send a JSON object such as " + example);
        }
        return root;
    }
}
