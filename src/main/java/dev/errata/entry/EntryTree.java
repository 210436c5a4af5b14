package dev.errata.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;

/** Builds the tree of one JSON text, keeping numbers as they were written and the line of every value. */
final class EntryTree {

    /** Deeper than any entry goes, and shallow enough to walk by recursion. */
    static final int DEPTH = 64;

    private static final JsonFactory STRICT = new JsonFactory();

    private final JsonParser parser;
    private int[] lines = new int[256];
    private int count;

    private EntryTree(JsonParser parser) {
        this.parser = parser;
    }

    /** A tree and the lines of its values. */
    record Parsed(JsonNode root, Places places) {}

    /** Carries a fault out of the recursion; never leaves this room. */
    static final class FaultException extends RuntimeException {

        final transient Fault fault;

        FaultException(Fault fault) {
            super(fault.reason(), null, false, false);
            this.fault = fault;
        }
    }

    static Parsed parse(String text) throws IOException {
        // A reader, not the text itself: only so does the parser count characters in the same way at every size.
        try (var parser = STRICT.createParser(new StringReader(text))) {
            var tree = new EntryTree(parser);
            parser.nextToken();
            var root = tree.value(1);
            if (parser.nextToken() != null) {
                throw tree.fault(
                        Fault.Kind.NOT_JSON,
                        "Something follows after the end of the entry.",
                        "Keep one JSON object in a file and remove the rest.");
            }
            return new Parsed(root, new Places(root, Arrays.copyOf(tree.lines, tree.count)));
        } catch (StreamConstraintsException e) {
            throw new FaultException(new Fault(
                    Fault.Kind.NOT_JSON,
                    place(e.getLocation() == null ? JsonLocation.NA : e.getLocation()),
                    "A number or key is far longer than any entry needs.",
                    "Shorten it."));
        }
    }

    static Fault.Place place(JsonLocation location) {
        return new Fault.Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), (int)
                Math.max(0, location.getCharOffset()));
    }

    private JsonNode value(int depth) throws IOException {
        note();
        var token = parser.currentToken();
        if (token == null) {
            throw fault(Fault.Kind.NOT_JSON, "The text is empty.", "Write one JSON object with an id and a signature.");
        }
        return switch (token) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private ObjectNode object(int depth) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (object.has(key)) {
                throw fault(
                        Fault.Kind.KEY_REPEATED,
                        "The key \"" + key + "\" stands twice in one object.",
                        "Keep one of them; JSON readers disagree on which one counts.");
            }
            parser.nextToken();
            object.set(key, value(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth));
        }
        return array;
    }

    private JsonNode number() throws IOException {
        try {
            return AuthoredNumber.of(parser.getText());
        } catch (NumberFormatException e) {
            throw fault(
                    Fault.Kind.NOT_JSON,
                    "The number " + parser.getText() + " is too large to be read.",
                    "Write a number of ordinary size.");
        }
    }

    private int deeper(int depth) {
        if (depth > DEPTH) {
            throw fault(
                    Fault.Kind.TOO_DEEP,
                    "Objects and lists are nested more than " + DEPTH + " deep here.",
                    "Flatten them; an entry needs five levels.");
        }
        return depth + 1;
    }

    private void note() {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
        }
        lines[count++] = Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private FaultException fault(Fault.Kind kind, String reason, String mend) {
        return new FaultException(new Fault(kind, place(parser.currentTokenLocation()), reason, mend));
    }
}
