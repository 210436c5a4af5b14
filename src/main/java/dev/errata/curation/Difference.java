package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryText;
import dev.errata.entry.Pointer;
import dev.errata.entry.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What is different between two documents, value by value and, within a value, word by word. The items of an entry's lists are compared
 * with those that they were, wherever they stand. Pure.
 *
 * @param changes in the order of the documents' keys; empty where both say the same
 */
public record Difference(List<Change> changes) {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    public Difference {
        changes = List.copyOf(changes);
    }

    /** What became of a value. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The items of a list stand in another order. */
        MOVED
    }

    /**
     * One value that is different.
     *
     * @param pointer where it stands in the document after, or before where it was removed
     * @param before empty where it was added
     * @param after empty where it was removed
     * @param marks of a value that changed, which words went and which came
     */
    public record Change(String pointer, Kind kind, String before, String after, List<Mark> marks) {
        public Change {
            marks = List.copyOf(marks);
        }
    }

    /** From one document to another. */
    public static Difference between(ObjectNode before, ObjectNode after) {
        if (before.equals(after)) {
            return new Difference(List.of());
        }
        var pairs = Pairs.in(before, after);
        var walk = new Walk(pairs);
        walk.value("", "", pairs.fold(before), pairs.fold(after));
        return new Difference(walk.changes);
    }

    /** The same for canonical texts; one that cannot be read says nothing. */
    public static Difference between(String before, String after) {
        return between(tree(before), tree(after));
    }

    private static ObjectNode tree(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var read, var places) -> read.json();
            case Reading.Broken(var fault) -> JsonNodeFactory.instance.objectNode();
        };
    }

    public boolean none() {
        return changes.isEmpty();
    }

    private static final class Walk {

        private final Pairs pairs;
        private final List<Change> changes = new ArrayList<>();

        private Walk(Pairs pairs) {
            this.pairs = pairs;
        }

        void value(String pointer, String key, JsonNode before, JsonNode after) {
            if (before.equals(after)) {
                return;
            }
            if (isBranch(before, after, JsonNode::isObject)) {
                object(pointer, before, after);
            } else if (isBranch(before, after, JsonNode::isArray)) {
                list(pointer, key, before, after);
            } else {
                leaf(pointer, before, after);
            }
        }

        private static boolean isBranch(JsonNode before, JsonNode after, java.util.function.Predicate<JsonNode> kind) {
            return (kind.test(before) || before.isMissingNode()) && (kind.test(after) || after.isMissingNode());
        }

        private void object(String pointer, JsonNode before, JsonNode after) {
            var keys = new LinkedHashSet<String>();
            before.fieldNames().forEachRemaining(keys::add);
            after.fieldNames().forEachRemaining(keys::add);
            for (var key : keys) {
                value(Pointer.below(pointer, key), key, before.path(key), after.path(key));
            }
        }

        private void list(String pointer, String key, JsonNode before, JsonNode after) {
            var old = Alignment.keyed(before);
            var fresh = Identity.known(key) ? Alignment.keyed(key, before, after) : Alignment.keyed(after);
            var places = places(after, fresh);
            old.forEach((name, item) -> {
                if (!fresh.containsKey(name)) {
                    value(Pointer.below(pointer, name.substring(1)), "", item, NOTHING);
                }
            });
            fresh.forEach((name, item) -> value(
                    Pointer.below(pointer, places.getOrDefault(name, 0)), "", old.getOrDefault(name, NOTHING), item));
            var stayed = new ArrayList<>(old.keySet());
            stayed.retainAll(fresh.keySet());
            var order = new ArrayList<>(fresh.keySet());
            order.retainAll(old.keySet());
            if (!stayed.equals(order)) {
                changes.add(new Change(pairs.pointer(pointer), Kind.MOVED, numbers(stayed), numbers(order), List.of()));
            }
        }

        private static Map<String, Integer> places(JsonNode after, Map<String, JsonNode> keyed) {
            var places = new LinkedHashMap<String, Integer>();
            keyed.keySet().forEach(name -> places.put(name, places.size()));
            return after.isEmpty() ? Map.of() : places;
        }

        /** Which item stands where, by the places before, from 1. */
        private static String numbers(List<String> keys) {
            return String.join(
                    ", ",
                    keys.stream()
                            .map(it -> Integer.toString(Integer.parseInt(it.substring(1)) + 1))
                            .toList());
        }

        private void leaf(String pointer, JsonNode before, JsonNode after) {
            var was = text(before);
            var is = text(after);
            if (was.isEmpty() && is.isEmpty()) {
                return;
            }
            var kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            changes.add(new Change(
                    pairs.pointer(pointer), kind, was, is, kind == Kind.CHANGED ? WordMarks.of(was, is) : List.of()));
        }

        /** A value as it is read; an empty list or object, like null, says nothing. */
        private static String text(JsonNode value) {
            return value.isContainerNode()
                    ? value.isEmpty() ? "" : value.toString()
                    : value.isNull() ? "" : value.asText();
        }
    }
}
