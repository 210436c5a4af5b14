package dev.errata.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into plain values, the ones that records are looked up in: {@link Map} in the order of the text, {@link List},
 * {@link String}, {@link Long}, {@link Double} and {@link Boolean}. A member that is null is left out. Forgives what shippers with
 * hand-made templates write.
 */
final class JsonTree {

    /** What is nested deeper is no log record. */
    static final int DEEPEST = 64;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // Keys come from anywhere: none may stay in memory for good, nor may many with one hash fail a body.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private JsonTree() {}

    /** The object that {@code text} is, whole; empty where it is none. */
    static Map<String, Object> objectIn(String text) {
        try (var parser = FACTORY.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                            && value(parser) instanceof Map<?, ?> object
                            && ends(parser)
                    ? checked(object)
                    : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    /**
     * The object that a body is; empty where nothing is in it.
     *
     * @throws UnreadableBody if it is something else
     */
    static Map<String, Object> objectIn(byte[] body) throws UnreadableBody {
        try (var parser = FACTORY.createParser(body)) {
            var first = parser.nextToken();
            if (first == null) {
                return Map.of();
            }
            if (first != JsonToken.START_OBJECT) {
                throw new UnreadableBody("The body is not a JSON object.");
            }
            return value(parser) instanceof Map<?, ?> object ? checked(object) : Map.of();
        } catch (IOException e) {
            if (!Utf8.isValid(body)) {
                return objectIn(Utf8.mended(body));
            }
            throw new UnreadableBody(why(e));
        }
    }

    /** A map whose keys are known to be strings. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> checked(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    private static boolean ends(JsonParser parser) throws IOException {
        return parser.nextToken() == null;
    }

    /** The value whose first token was just read; null for JSON's null. */
    static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            // Beyond 64 bits a number is a name.
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == NumberType.BIG_INTEGER ? parser.getText() : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        String name;
        while ((name = parser.nextFieldName()) != null) {
            parser.nextToken();
            var value = value(parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(parser);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** A value on one line, with no blank that need not be. */
    static String compact(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /** What is wrong with JSON, for its sender. */
    static String why(IOException e) {
        return switch (e) {
            case com.fasterxml.jackson.core.io.JsonEOFException eof -> "The JSON ends too early.";
            case com.fasterxml.jackson.core.exc.StreamConstraintsException limits ->
                "The JSON is nested too deeply, or has a number or a name that is too long.";
            case JsonProcessingException syntax
            when syntax.getLocation() != null ->
                "Not valid JSON in line " + syntax.getLocation().getLineNr() + ", column "
                        + syntax.getLocation().getColumnNr() + ".";
            default -> "Not valid JSON.";
        };
    }
}
