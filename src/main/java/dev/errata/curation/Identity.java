package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what the items of the lists of an entry are known, wherever in the list they stand. */
final class Identity {

    /** Lists of texts, and of texts or objects that name another entry. */
    private static final Set<String> SETS = Set.of("tags", "aliases", "replaces", "sources");

    private static final Map<String, List<String>> OBJECTS = Map.of(
            "workarounds", List.of("id", "action"),
            "dead_ends", List.of("id", "action"),
            "versions", List.of("version"),
            "samples", List.of("text"),
            "checks", List.of("name"),
            "leads_to", List.of("error_id"),
            "preceded_by", List.of("error_id"),
            "frequently_confused_with", List.of("error_id"));

    private Identity() {}

    /** Whether the items of the list of that name can be told apart. */
    static boolean known(String list) {
        return SETS.contains(list) || OBJECTS.containsKey(list);
    }

    /** Whether an item that changed beyond recognition may be the one that stood in its place before. */
    static boolean byPlace(String list) {
        return OBJECTS.containsKey(list);
    }

    /** The names of an item, the surest first; a name is never empty. */
    static List<String> names(String list, JsonNode item) {
        if (item.isTextual()) {
            return List.of(item.textValue());
        }
        var object = item.has(Pairs.ITEM) ? item.get(Pairs.ITEM) : item;
        return OBJECTS.getOrDefault(list, List.of()).stream()
                .map(key -> object.path(key).asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
