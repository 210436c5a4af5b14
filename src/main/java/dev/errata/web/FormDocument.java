package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryText;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what a form sent into the document that the form was made of. What the form does not show stays, and so does, to the letter, what
 * nobody touched.
 */
final class FormDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The row of the document that a row of the form was made of; empty of a new one. */
    static final String FROM = "from";

    /** The Chinese of a row's action. */
    static final String CHINESE = "action_zh";

    private final ObjectNode before;
    private final ObjectNode after;
    private final FormFields fields;

    private FormDocument(ObjectNode before, FormFields fields) {
        this.before = before;
        this.after = before.deepCopy();
        this.fields = fields;
    }

    static ObjectNode of(ObjectNode before, FormFields fields) {
        return new FormDocument(before, fields).document();
    }

    private ObjectNode document() {
        for (var field : FormShape.ENTRY) {
            if (fields.has(field.key())) {
                field.put(after, fields.text(field.key()));
            }
        }
        for (var list : FormShape.ROWS.keySet()) {
            if (fields.has(list + ".rows")) {
                rows(list);
            }
        }
        for (var list : FormShape.TIES) {
            if (fields.has(list + ".rows")) {
                ties(list);
            }
        }
        if (fields.has("os_specific.rows")) {
            systems();
        }
        return after;
    }

    private void rows(String list) {
        var rows = fields.rows(list);
        var was = before.path(list);
        var items = JSON.arrayNode();
        var translations = JSON.arrayNode();
        int orphans = 0;
        boolean translated = FormShape.TRANSLATED.contains(list);
        for (var row : rows) {
            var chinese = fields.text(row + CHINESE);
            if (translated && orphan(row, chinese, was, list)) {
                orphans++;
                continue;
            }
            items.add(row(row, from(row, was), FormShape.of(list)));
            if (translated) {
                translations.add(chinese(chinese, translation(list, row)));
            }
        }
        if (orphans > 0) {
            // They have no action that they translate: behind all others they can be paired with none.
            rows.forEach(row -> {
                var chinese = fields.text(row + CHINESE);
                if (orphan(row, chinese, was, list)) {
                    translations.add(chinese(chinese, translation(list, row)));
                }
            });
        }
        replace(after, list, items);
        if (translated) {
            replace(after, list + "_zh", trimmed(translations, before.path(list + "_zh")));
        }
    }

    /** A translation without anything that it translates. */
    private boolean orphan(String row, String chinese, JsonNode was, String list) {
        return !chinese.isBlank()
                && from(row, was).isMissingNode()
                && FormShape.of(list).stream()
                        .allMatch(it -> fields.text(row + it.key()).isBlank());
    }

    private JsonNode row(String row, JsonNode from, List<FormField> shape) {
        if (!from.isObject() && !from.isMissingNode() && untyped(row, shape)) {
            return from.deepCopy();
        }
        var object = from.isObject() ? ((ObjectNode) from).deepCopy() : JSON.objectNode();
        for (var field : shape) {
            var typed = fields.text(row + field.key());
            if (fields.has(row + field.key())) {
                if (from.isMissingNode() && field.emptied() == FormField.Emptied.EMPTY && typed.isBlank()) {
                    object.set(field.key(), field.kind() == FormField.Kind.TEXT ? JSON.textNode("") : JSON.arrayNode());
                } else {
                    field.put(object, typed);
                }
            }
        }
        return object;
    }

    private boolean untyped(String row, List<FormField> shape) {
        return shape.stream().allMatch(it -> fields.text(row + it.key()).isBlank());
    }

    private JsonNode from(String row, JsonNode list) {
        return list.path(fields.number(row + FROM, -1));
    }

    private JsonNode translation(String list, String row) {
        return before.path(list + "_zh").path(fields.number(row + FROM, -1));
    }

    private static JsonNode chinese(String typed, JsonNode was) {
        return !was.isMissingNode() && FormField.same(typed, FormField.asText(was)) ? was : JSON.textNode(typed);
    }

    /** Without the blanks at the end that nobody wrote: a list is as long as somebody translated. */
    private static ArrayNode trimmed(ArrayNode translations, JsonNode was) {
        int least = was.isArray() ? Math.min(was.size(), translations.size()) : 0;
        while (translations.size() > least
                && FormField.asText(translations.get(translations.size() - 1)).isBlank()) {
            translations.remove(translations.size() - 1);
        }
        return translations;
    }

    /** Nothing becomes a list only because the form has room for one. */
    private static void replace(ObjectNode object, String key, ArrayNode items) {
        if (items.isEmpty() && !(object.path(key).isArray() && !object.path(key).isEmpty())) {
            return;
        }
        object.set(key, items);
    }

    private void ties(String list) {
        var was = before.path("transition_graph").path(list);
        var items = JSON.arrayNode();
        for (var row : fields.rows(list)) {
            items.add(tie(row, from(row, was)));
        }
        if (after.path("transition_graph") instanceof ObjectNode graph) {
            replace(graph, list, items);
        } else if (!items.isEmpty()) {
            after.putObject("transition_graph").set(list, items);
        }
    }

    /** A tie that only names the other entry may be that name alone. */
    private JsonNode tie(String row, JsonNode from) {
        var id = fields.text(row + "error_id");
        boolean bare = FormShape.TIE.stream()
                .skip(1)
                .allMatch(it -> fields.text(row + it.key()).isBlank());
        if (from.isTextual() && bare) {
            return JSON.textNode(id.strip());
        }
        if (from.isTextual()) {
            return row(row, JSON.objectNode().put("error_id", id), FormShape.TIE);
        }
        return row(row, from, FormShape.TIE);
    }

    private void systems() {
        var was = new ArrayList<JsonNode>();
        before.path("os_specific").forEach(was::add);
        var systems = JSON.objectNode();
        for (var row : fields.rows("os_specific")) {
            int from = fields.number(row + FROM, -1);
            var note = fields.text(row + "note");
            var old = from >= 0 && from < was.size() ? was.get(from) : JSON.missingNode();
            var name = fields.text(row + "os").strip();
            if (!name.isEmpty() || !note.isBlank()) {
                systems.set(
                        name, !old.isMissingNode() && FormField.same(note, FormField.asText(old)) ? old : system(note));
            }
        }
        if (!systems.isEmpty() || before.path("os_specific").isObject()) {
            after.set("os_specific", systems);
        }
    }

    /** A text, or an object of texts written as JSON. */
    private static JsonNode system(String note) {
        return note.startsWith("{") && EntryText.tree(note) instanceof EntryText.Tree.Read(var object)
                ? object
                : JSON.textNode(note);
    }
}
