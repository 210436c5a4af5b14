package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryText;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One key of a document as one field of a form. What was not touched stays as it was authored: absent, null, empty, or a number as written.
 *
 * @param emptied what an emptied field leaves
 */
record FormField(String key, Kind kind, Emptied emptied) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** How a value is written in a field. */
    enum Kind {
        TEXT,
        NUMBER,
        /** One text a line. */
        LINES,
        /** Texts with commas between them. */
        WORDS
    }

    /** What stays of a value that was taken out. */
    enum Emptied {
        NOTHING,
        NULL,
        EMPTY
    }

    static FormField text(String key) {
        return new FormField(key, Kind.TEXT, Emptied.EMPTY);
    }

    static FormField maybe(String key) {
        return new FormField(key, Kind.TEXT, Emptied.NULL);
    }

    static FormField optional(String key) {
        return new FormField(key, Kind.TEXT, Emptied.NOTHING);
    }

    static FormField number(String key) {
        return new FormField(key, Kind.NUMBER, Emptied.NOTHING);
    }

    static FormField lines(String key) {
        return new FormField(key, Kind.LINES, Emptied.EMPTY);
    }

    static FormField words(String key) {
        return new FormField(key, Kind.WORDS, Emptied.EMPTY);
    }

    /** What the field shows of {@code object}. */
    String shown(JsonNode object) {
        var value = object.path(key);
        if (value.isArray() && (kind == Kind.LINES || kind == Kind.WORDS)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(FormField::asText)
                    .collect(Collectors.joining(kind == Kind.LINES ? "\n" : ", "));
        }
        return asText(value);
    }

    static String asText(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** Puts what was typed into {@code object}, if it was. */
    void put(ObjectNode object, String typed) {
        if (same(typed, shown(object))) {
            return;
        }
        if (typed.isBlank()) {
            switch (kind == Kind.LINES || kind == Kind.WORDS ? Emptied.EMPTY : emptied) {
                case NOTHING -> object.remove(key);
                case NULL -> object.putNull(key);
                case EMPTY -> object.set(key, kind == Kind.TEXT ? JSON.textNode("") : JSON.arrayNode());
            }
            return;
        }
        object.set(key, value(typed));
    }

    /** Browsers write line ends their own way, and take them out of fields of one line. */
    static boolean same(String typed, String shown) {
        return typed.equals(shown) || plain(typed).equals(plain(shown));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "");
    }

    private JsonNode value(String typed) {
        return switch (kind) {
            case TEXT -> JSON.textNode(typed);
            case NUMBER -> numeral(typed.strip());
            case LINES -> texts(typed.lines());
            case WORDS -> texts(Stream.of(typed.split("[,，]")));
        };
    }

    private static JsonNode texts(Stream<String> texts) {
        var array = JSON.arrayNode();
        texts.map(String::strip).filter(it -> !it.isEmpty()).forEach(array::add);
        return array;
    }

    /** What is no number is kept as it was typed; the linter says so. */
    private static JsonNode numeral(String typed) {
        try {
            var _ = new BigDecimal(typed);
            return EntryText.tree("{\"n\": " + typed + "}") instanceof EntryText.Tree.Read(var root)
                    ? root.path("n")
                    : JSON.textNode(typed);
        } catch (NumberFormatException e) {
            return JSON.textNode(typed);
        }
    }
}
