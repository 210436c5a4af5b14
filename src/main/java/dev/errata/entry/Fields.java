package dev.errata.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** The fields of one JSON object, read leniently: what is missing or of another type counts as its default. */
record Fields(JsonNode node) {

    String text(String key) {
        var text = node.path(key);
        return text.isTextual() ? text.textValue() : "";
    }

    /** The texts of a list, without what is no text in it. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : list(key)) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        return texts;
    }

    /** The text at a position of a list, or "" where the list ends before it. */
    String textAt(String key, int position) {
        var item = list(key).path(position);
        return item.isTextual() ? item.textValue() : "";
    }

    /** A number, moved into 0..1 where it lies outside. */
    double share(String key, double otherwise) {
        var number = node.path(key);
        return number.isNumber() ? Math.clamp(number.doubleValue(), 0, 1) : otherwise;
    }

    /** A whole number of zero or more; a fraction is cut off, what is too large is the largest. */
    int count(String key) {
        var number = node.path(key);
        return number.isNumber() ? (int) Math.clamp(number.doubleValue(), 0, Integer.MAX_VALUE) : 0;
    }

    /** The list under a key, or a missing node, which has no items. */
    JsonNode list(String key) {
        var list = node.path(key);
        return list.isArray() ? list : MissingNode.getInstance();
    }

    Fields object(String key) {
        return new Fields(node.path(key));
    }
}
