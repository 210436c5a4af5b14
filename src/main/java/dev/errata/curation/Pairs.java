package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents in which a workaround or dead end and its translation are one item, so that the two cannot slip apart: they stand in lists of
 * their own, and belong together by position alone.
 */
final class Pairs {

    static final String ITEM = "item";
    static final String TRANSLATION = "zh";

    private static final String SUFFIX = "_zh";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<String> lists;

    private Pairs(List<String> lists) {
        this.lists = lists;
    }

    /** The lists that are such in all of these documents; what is something else in one of them stays as it is. */
    static Pairs in(ObjectNode... documents) {
        return new Pairs(Stream.of("workarounds", "dead_ends")
                .filter(list -> Arrays.stream(documents).allMatch(it -> foldable(it, list)))
                .toList());
    }

    private static boolean foldable(ObjectNode document, String list) {
        var translations = document.path(list + SUFFIX);
        return document.path(list).isArray()
                && (translations.isArray() || translations.isNull() || translations.isMissingNode());
    }

    ObjectNode fold(ObjectNode document) {
        var folded = document.deepCopy();
        for (var list : lists) {
            var items = document.path(list);
            var translations = document.path(list + SUFFIX);
            var rows = JSON.arrayNode();
            for (int i = 0; i < Math.max(items.size(), translations.size()); i++) {
                var row = rows.addObject();
                put(row, ITEM, items.path(i));
                put(row, TRANSLATION, translations.path(i));
            }
            folded.set(list, rows);
            if (translations.isArray()) {
                folded.set(list + SUFFIX, JSON.arrayNode());
            }
        }
        return folded;
    }

    ObjectNode unfold(ObjectNode folded) {
        var document = folded.deepCopy();
        for (var list : lists) {
            if (folded.path(list).isArray()) {
                unfold(document, list, folded.get(list));
            }
        }
        return document;
    }

    private static void unfold(ObjectNode document, String list, JsonNode rows) {
        var items = JSON.arrayNode();
        var translations = JSON.arrayNode();
        // What has a translation alone must stand behind what it does not belong to.
        for (var whole : List.of(true, false)) {
            for (var row : rows) {
                if (row.has(ITEM) == whole) {
                    add(items, translations, row);
                }
            }
        }
        document.set(list, items);
        if (!translations.isEmpty()) {
            document.set(list + SUFFIX, translations);
        }
    }

    private static void add(ArrayNode items, ArrayNode translations, JsonNode row) {
        if (row.has(TRANSLATION)) {
            while (row.has(ITEM) && translations.size() < items.size()) {
                translations.add("");
            }
            translations.add(row.get(TRANSLATION));
        }
        if (row.has(ITEM)) {
            items.add(row.get(ITEM));
        }
    }

    private static void put(ObjectNode row, String key, JsonNode value) {
        if (!(value instanceof MissingNode)) {
            row.set(key, value);
        }
    }

    /** The place in a document that is not folded. */
    String pointer(String folded) {
        if (lists.isEmpty()) {
            return folded;
        }
        var names = lists.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return folded.replaceFirst("^/(" + names + ")/(\\d+)/" + ITEM, "/$1/$2")
                .replaceFirst("^/(" + names + ")/(\\d+)/" + TRANSLATION + "$", "/$1" + SUFFIX + "/$2");
    }
}
