package dev.errata.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Holds every value to the type that the published schema gives it, so that linter and schema cannot disagree. */
final class TypeRules {

    private static final JsonNode SCHEMA = schema();

    private final Sheet sheet;

    private TypeRules(Sheet sheet) {
        this.sheet = sheet;
    }

    static void check(Sheet sheet) {
        new TypeRules(sheet).check(sheet.json(), SCHEMA, "");
    }

    private void check(JsonNode value, JsonNode described, String pointer) {
        var schema = resolved(described);
        var types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(value, type))) {
            sheet.note(
                    Rule.WRONG_TYPE,
                    pointer,
                    "Here stands " + name(value) + ", where " + wanted(types) + " belongs.",
                    "Write " + wanted(types) + (schema.has("description") ? ": " + hint(schema) : "."));
            return;
        }
        value.properties().forEach(field -> {
            var below = schema.path("properties").has(field.getKey())
                    ? schema.path("properties").path(field.getKey())
                    : schema.path("additionalProperties");
            check(field.getValue(), below, Pointer.below(pointer, field.getKey()));
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), schema.path("items"), Pointer.below(pointer, i));
            }
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.startsWith("#") ? SCHEMA.at(reference.substring(1)) : schema;
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        var types = new ArrayList<String>();
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.elements().forEachRemaining(one -> types.add(one.asText()));
        return types;
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number", "integer" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("the schema names an unknown type: " + type);
        };
    }

    private static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text " + Sheet.quoted(value.textValue());
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> value.asText();
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "something else";
        };
    }

    private static String wanted(List<String> types) {
        return String.join(
                " or ",
                types.stream()
                        .map(type -> switch (type) {
                            case "string" -> "a text";
                            case "number" -> "a number";
                            case "integer" -> "a whole number";
                            case "array" -> "a list";
                            case "object" -> "an object";
                            default -> type;
                        })
                        .toList());
    }

    /** The first sentence of the description. */
    private static String hint(JsonNode schema) {
        var description = schema.path("description").asText();
        int stop = description.indexOf(". ");
        return stop < 0 ? description : description.substring(0, stop + 1);
    }

    private static JsonNode schema() {
        try (var in = TypeRules.class.getResourceAsStream("/schema/entry.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the entry schema is missing from the program");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the entry schema cannot be read", e);
        }
    }
}
