package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which item of a changed list is which of the list before. Keys are given: those of the former list, and new ones. Pure. */
final class Alignment {

    private Alignment() {}

    /** The items of the list before, each under a key of its own, in order. */
    static Map<String, JsonNode> keyed(JsonNode before) {
        var keyed = new LinkedHashMap<String, JsonNode>();
        before.forEach(item -> keyed.put("=" + keyed.size(), item));
        return keyed;
    }

    /**
     * The items of the list after, in order, each under the key of the item before that it is, or under a new one. The same new item has
     * the same key in every list.
     */
    static Map<String, JsonNode> keyed(String list, JsonNode before, JsonNode after) {
        var keys = new ArrayList<@Nullable String>(Collections.nCopies(after.size(), null));
        var free = keyed(before);
        matchBy(0, list, free, after, keys);
        matchBy(1, list, free, after, keys);
        if (Identity.byPlace(list)) {
            matchByPlace(list, free, after, keys);
        }
        var counted = new HashMap<String, Integer>();
        var keyed = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < after.size(); i++) {
            var key = keys.get(i);
            keyed.put(key == null ? newKey(list, after.get(i), counted) : key, after.get(i));
        }
        return keyed;
    }

    /** By the names of that rank; what has none is known by its whole. */
    private static void matchBy(
            int rank, String list, Map<String, JsonNode> free, JsonNode after, List<@Nullable String> keys) {
        for (int i = 0; i < after.size(); i++) {
            if (keys.get(i) == null) {
                var item = after.get(i);
                var found = free.entrySet().stream()
                        .filter(it -> same(rank, list, it.getValue(), item))
                        .map(Map.Entry::getKey)
                        .findFirst();
                if (found.isPresent()) {
                    keys.set(i, found.get());
                    free.remove(found.get());
                }
            }
        }
    }

    private static boolean same(int rank, String list, JsonNode one, JsonNode other) {
        var names = Identity.names(list, one);
        var others = Identity.names(list, other);
        if (names.isEmpty() || others.isEmpty()) {
            return one.equals(other);
        }
        return rank == 0
                ? names.getFirst().equals(others.getFirst())
                : names.getLast().equals(others.getLast());
    }

    /** What is left over on both sides and stands in the same place is taken for one that was rewritten, unless both have ids. */
    private static void matchByPlace(
            String list, Map<String, JsonNode> free, JsonNode after, List<@Nullable String> keys) {
        for (int i = 0; i < after.size(); i++) {
            var there = free.get("=" + i);
            if (keys.get(i) == null && there != null && !told(list, there, after.get(i))) {
                keys.set(i, "=" + i);
                free.remove("=" + i);
            }
        }
    }

    private static boolean told(String list, JsonNode one, JsonNode other) {
        return Identity.names(list, one).size() > 1
                && Identity.names(list, other).size() > 1;
    }

    private static String newKey(String list, JsonNode item, Map<String, Integer> counted) {
        var name = Identity.names(list, item).stream().findFirst().orElseGet(item::toString);
        return "+" + name + "#" + counted.merge(name, 1, Integer::sum);
    }
}
