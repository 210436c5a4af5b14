package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Pointer;
import dev.errata.library.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A document as a form: one field for each key that the form knows, rows for its lists, and what the linter says beside the field that it
 * points at.
 *
 * @param document canonical JSON, of which the form was made
 * @param unknown what the form has no field for, as JSON; empty where there is nothing
 */
record EntryForm(
        String document,
        Map<String, Input> inputs,
        Map<String, List<Row>> rows,
        List<Row> systems,
        String unknown,
        List<Note> notes) {

    /** What the linter says. {@code field} is the id of the nearest field. */
    record Note(boolean error, String code, String pointer, String field, String message, String mend) {}

    /** A field with what it holds. */
    record Input(String key, String name, String id, String value, List<Note> notes) {

        public boolean wrong() {
            return notes.stream().anyMatch(Note::error);
        }

        public String lead() {
            return "\n" + value;
        }
    }

    /**
     * One row of a list.
     *
     * @param from its place in the document
     * @param more what of it the form has no field for, as JSON
     */
    record Row(
            String list,
            int at,
            int number,
            String from,
            String id,
            Map<String, Input> inputs,
            String more,
            List<Note> notes,
            boolean first,
            boolean last) {

        public Input input(String key) {
            return inputs.getOrDefault(key, NONE);
        }

        /** What tells the labels of one row from those of another. */
        public String about() {
            return " " + number;
        }
    }

    private static final Input NONE = new Input("", "", "", "", List.of());

    static EntryForm of(ObjectNode document, List<Finding> findings) {
        return new Making(document, findings).form();
    }

    public Input input(String key) {
        return inputs.getOrDefault(key, NONE);
    }

    public List<Row> rows(String list) {
        return rows.getOrDefault(list, List.of());
    }

    /** The lists of ties. */
    public List<String> tieLists() {
        return FormShape.TIES;
    }

    /** What a choice offers. */
    public List<String> words(String key) {
        return FormShape.choices(key);
    }

    public long errors() {
        return notes.stream().filter(Note::error).count();
    }

    /** The id of the field at {@code pointer}, or of the nearest around it that has one. */
    static String fieldAt(String pointer) {
        var at = pointer.replaceFirst("^/(workarounds|dead_ends)_zh/(\\d+)$", "/$1/$2/action_zh")
                .replaceFirst("^/transition_graph/([a-z_]+)/(\\d+)$", "/$1/$2/error_id")
                .replaceFirst("^/transition_graph/", "/")
                .replaceFirst("/(sources|aliases|tags|replaces)/\\d+$", "/$1");
        return at.isEmpty() ? "form" : "f" + at.replaceAll("[^A-Za-z0-9_]", "-");
    }

    /** One form in the making. */
    private static final class Making {

        private final ObjectNode document;
        private final List<Note> notes;

        Making(ObjectNode document, List<Finding> findings) {
            this.document = document;
            this.notes = findings.stream()
                    .map(it -> new Note(
                            it.error(), it.code(), it.pointer(), fieldAt(it.pointer()), it.message(), it.mend()))
                    .toList();
        }

        EntryForm form() {
            var inputs = new LinkedHashMap<String, Input>();
            FormShape.ENTRY.forEach(it -> inputs.put(it.key(), input(it.key(), "", "", it.shown(document))));
            var rows = new LinkedHashMap<String, List<Row>>();
            FormShape.ROWS.keySet().forEach(list -> rows.put(list, rows(list, document.path(list))));
            FormShape.TIES.forEach(list ->
                    rows.put(list, rows(list, document.path("transition_graph").path(list))));
            return new EntryForm(
                    CanonicalJson.of(document),
                    inputs,
                    rows,
                    systems(),
                    unknown(document, FormShape.KNOWN),
                    linked(inputs, rows));
        }

        /** The notes with links that lead somewhere. */
        private List<Note> linked(Map<String, Input> inputs, Map<String, List<Row>> rows) {
            var ids = new ArrayList<String>();
            inputs.values().forEach(it -> ids.add(it.id()));
            rows.values()
                    .forEach(list -> list.forEach(row -> {
                        ids.add(row.id());
                        row.inputs().values().forEach(it -> ids.add(it.id()));
                    }));
            return notes.stream()
                    .map(it -> new Note(
                            it.error(), it.code(), it.pointer(), nearest(it.field(), ids), it.message(), it.mend()))
                    .toList();
        }

        private static String nearest(String field, List<String> ids) {
            for (var at = field; at.contains("-"); at = at.substring(0, at.lastIndexOf('-'))) {
                if (ids.contains(at)) {
                    return at;
                }
            }
            return "form";
        }

        private Input input(String key, String prefix, String place, String value) {
            var id = "f" + place + "-" + key;
            return new Input(key, prefix + key, id, value, at(id));
        }

        private List<Note> at(String id) {
            return notes.stream().filter(it -> it.field().equals(id)).toList();
        }

        private List<Row> rows(String list, JsonNode items) {
            var translations = document.path(list + "_zh");
            boolean translated = FormShape.TRANSLATED.contains(list);
            int count = items.isArray() ? items.size() : 0;
            int all = translated && translations.isArray() ? Math.max(count, translations.size()) : count;
            return IntStream.range(0, all)
                    .mapToObj(at -> row(list, at, items.path(at), translated, translations.path(at), count))
                    .toList();
        }

        private Row row(String list, int at, JsonNode item, boolean translated, JsonNode translation, int count) {
            var place = "-" + list + "-" + at;
            var prefix = list + "." + at + ".";
            var inputs = new LinkedHashMap<String, Input>();
            var shape = FormShape.of(list);
            for (var field : shape) {
                var value = item.isTextual() && field.key().equals("error_id") ? item.asText() : field.shown(item);
                inputs.put(field.key(), input(field.key(), prefix, place, value));
            }
            if (translated) {
                inputs.put(
                        FormDocument.CHINESE,
                        input(FormDocument.CHINESE, prefix, place, FormField.asText(translation)));
            }
            var id = "f" + place;
            return new Row(
                    list,
                    at,
                    at + 1,
                    String.valueOf(at),
                    id,
                    inputs,
                    item instanceof ObjectNode object
                            ? unknown(object, shape.stream().map(FormField::key).toList())
                            : "",
                    at(id),
                    at == 0,
                    at == count - 1);
        }

        private List<Row> systems() {
            var systems = new ArrayList<Row>();
            document.path("os_specific").properties().forEach(system -> {
                int at = systems.size();
                var prefix = "os_specific." + at + ".";
                var place = "-os_specific-" + at;
                var inputs = Map.of(
                        "os", input("os", prefix, place, system.getKey()),
                        "note", input("note", prefix, place, FormField.asText(system.getValue())));
                var pointed = fieldAt(Pointer.to("os_specific", system.getKey()));
                systems.add(new Row(
                        "os_specific",
                        at,
                        at + 1,
                        String.valueOf(at),
                        "f" + place,
                        inputs,
                        "",
                        at(pointed),
                        true,
                        true));
            });
            return List.copyOf(systems);
        }

        private static String unknown(ObjectNode object, Collection<String> known) {
            var rest = object.deepCopy();
            rest.remove(known);
            return rest.isEmpty() ? "" : CanonicalJson.of(rest);
        }
    }

    /** The fields that a browser would send back untouched. */
    FormFields fields() {
        var sent = new LinkedHashMap<String, String>();
        inputs.values().forEach(it -> sent.put(it.name(), it.value()));
        rows.forEach((list, all) -> {
            sent.put(list + ".rows", "1");
            all.forEach(row -> {
                sent.put(list + "." + row.at() + "." + FormDocument.FROM, row.from());
                row.inputs().values().forEach(it -> sent.put(it.name(), it.value()));
            });
        });
        sent.put("os_specific.rows", "1");
        systems.forEach(row -> {
            sent.put("os_specific." + row.at() + "." + FormDocument.FROM, row.from());
            row.inputs().values().forEach(it -> sent.put(it.name(), it.value()));
        });
        return new FormFields(sent);
    }
}
