package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.web.FormField.Emptied;
import dev.errata.web.FormField.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons beside rows do, for browsers without script: {@code add:LIST}, {@code up:LIST:ROW}, {@code down:LIST:ROW} and {@code
 * remove:LIST:ROW}. A translation goes with what it translates.
 */
record RowMoves(ObjectNode document) {

    private static final Set<String> WORDS = Set.of("add", "up", "down", "remove");

    /** Whether the button's word is one of these. */
    static boolean knows(String wanted) {
        return WORDS.contains(wanted.split(":", 2)[0]);
    }

    /** The id of the row to look at next. */
    String act(String wanted) {
        var words = wanted.split(":", -1);
        var list = words.length > 1 ? words[1] : "";
        if (list.equals("os_specific")) {
            return system(words);
        }
        if (!FormShape.ROWS.containsKey(list) && !FormShape.TIES.contains(list)) {
            return "form";
        }
        var rows = rows(list);
        int at = words.length > 2 ? number(words[2]) : rows.size();
        switch (words[0]) {
            case "add" -> rows.add(blank(list));
            case "up" -> at = swap(list, rows, at, at - 1);
            case "down" -> at = swap(list, rows, at, at + 1);
            default -> remove(list, rows, at);
        }
        return "f-" + list + "-" + Math.clamp(at, 0, Math.max(0, rows.size() - 1));
    }

    private ArrayNode rows(String list) {
        if (FormShape.TIES.contains(list)) {
            var graph = document.path("transition_graph") instanceof ObjectNode there
                    ? there
                    : document.putObject("transition_graph");
            return array(graph, list);
        }
        return array(document, list);
    }

    private static ArrayNode array(ObjectNode object, String key) {
        return object.path(key) instanceof ArrayNode there ? there : object.putArray(key);
    }

    private int swap(String list, ArrayNode rows, int from, int to) {
        if (Math.min(from, to) < 0 || Math.max(from, to) >= rows.size()) {
            return from;
        }
        swap(rows, from, to);
        var chinese = chinese(list);
        if (chinese != null && Math.min(from, to) < chinese.size()) {
            while (chinese.size() <= Math.max(from, to)) {
                chinese.add("");
            }
            swap(chinese, from, to);
        }
        return to;
    }

    private static void swap(ArrayNode items, int from, int to) {
        JsonNode moved = items.get(from);
        items.set(from, items.get(to));
        items.set(to, moved);
    }

    private void remove(String list, ArrayNode rows, int at) {
        rows.remove(at);
        var chinese = chinese(list);
        if (chinese != null) {
            chinese.remove(at);
        }
    }

    private @Nullable ArrayNode chinese(String list) {
        return FormShape.TRANSLATED.contains(list) && document.path(list + "_zh") instanceof ArrayNode there
                ? there
                : null;
    }

    private ObjectNode blank(String list) {
        var row = document.objectNode();
        for (var field : FormShape.of(list)) {
            if (field.kind() == Kind.LINES) {
                row.putArray(field.key());
            } else if (field.emptied() == Emptied.EMPTY) {
                row.put(field.key(), "");
            } else if (field.emptied() == Emptied.NULL) {
                row.putNull(field.key());
            }
        }
        switch (list) {
            case "samples" -> row.put("expect", "match").put("origin", "captured");
            case "checks" -> row.put("meaning", "supports");
            case "versions" -> row.put("status", "active");
            default -> {}
        }
        return row;
    }

    /** Systems have names and no order that counts. */
    private String system(String[] words) {
        var systems =
                document.path("os_specific") instanceof ObjectNode there ? there : document.putObject("os_specific");
        var names = systems.properties().stream().map(it -> it.getKey()).toList();
        int at = words.length > 2 ? number(words[2]) : names.size();
        if (words[0].equals("add") && !systems.has("")) {
            systems.put("", "");
        } else if (words[0].equals("remove") && at >= 0 && at < names.size()) {
            systems.remove(names.get(at));
        }
        return "f-os_specific-" + at;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
