package dev.errata.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a document in the one form that export, revisions and git share: known keys in a fixed order, unknown ones after them as
 * authored, two spaces a level, texts as they are, one newline at the end. Nothing is lost, and writing what was written changes nothing.
 * Stateless, safe to use from any thread.
 */
public final class CanonicalJson {

    private static final String INDENT = "  ";

    private CanonicalJson() {}

    public static String of(ObjectNode document) {
        var out = new StringBuilder();
        write(document, KeyOrder.ENTRY, "", out);
        return out.append('\n').toString();
    }

    private static void write(JsonNode value, KeyOrder order, String indent, StringBuilder out) {
        if (value.isObject()) {
            writeObject(value, order, indent, out);
        } else if (value.isArray()) {
            writeArray(value, order, indent, out);
        } else if (value.isTextual()) {
            writeText(value.textValue(), out);
        } else {
            out.append(value.asText());
        }
    }

    private static void writeObject(JsonNode object, KeyOrder order, String indent, StringBuilder out) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        var inner = indent + INDENT;
        var separator = "{\n";
        for (var key : keys(object, order)) {
            out.append(separator).append(inner);
            writeText(key, out);
            out.append(": ");
            write(object.get(key), order.below(key), inner, out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private static List<String> keys(JsonNode object, KeyOrder order) {
        var keys = new ArrayList<String>();
        order.keys().stream().filter(object::has).forEach(keys::add);
        object.fieldNames().forEachRemaining(key -> {
            if (!order.keys().contains(key)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static void writeArray(JsonNode array, KeyOrder order, String indent, StringBuilder out) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        var inner = indent + INDENT;
        var separator = "[\n";
        for (var item : array) {
            out.append(separator).append(inner);
            write(item, order, inner, out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || alone(text, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair has no UTF-8 of its own. */
    private static boolean alone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
