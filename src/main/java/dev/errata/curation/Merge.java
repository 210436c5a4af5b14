package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.curation.Merged.Conflict;
import dev.errata.entry.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Merges two changes of one document. Objects are merged key by key, the lists of an entry item by item; all else is one value, and where
 * both changed it to different things, that is a conflict. Nothing that either wrote is lost: it stands in the document or among the
 * conflicts. Pure.
 */
public final class Merge {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    /** Every editor sets these, to the day: the later one is right. */
    private static final Set<String> DATES = Set.of("last_updated", "last_confirmed");

    private final Pairs pairs;
    private final Function<String, Side> chosen;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(Pairs pairs, Function<String, Side> chosen) {
        this.pairs = pairs;
        this.chosen = chosen;
    }

    /** Whose word stands in a conflict. */
    public enum Side {
        /** Nobody has chosen: what the first wants is there, and what only one of them wants gone stays. */
        OPEN,
        MINE,
        THEIRS
    }

    /**
     * Merges the changes from {@code base} to either.
     *
     * @param base what both began with
     * @param mine the one whose word stands where they contradict each other
     */
    public static Merged of(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        return of(base, mine, theirs, pointer -> Side.OPEN);
    }

    /**
     * The same with conflicts decided.
     *
     * @param chosen by the pointers of the conflicts, as they were when nothing was chosen
     */
    public static Merged of(ObjectNode base, ObjectNode mine, ObjectNode theirs, Function<String, Side> chosen) {
        if (base.equals(mine) || mine.equals(theirs)) {
            return new Merged(theirs.deepCopy(), List.of());
        }
        if (base.equals(theirs)) {
            return new Merged(mine.deepCopy(), List.of());
        }
        var pairs = Pairs.in(base, mine, theirs);
        var merge = new Merge(pairs, chosen);
        var merged = merge.object("", pairs.fold(base), pairs.fold(mine), pairs.fold(theirs));
        return new Merged(pairs.unfold(merged), merge.conflicts);
    }

    private JsonNode value(String pointer, String key, JsonNode base, JsonNode mine, JsonNode theirs) {
        if (base.equals(mine)) {
            return theirs;
        }
        if (base.equals(theirs) || mine.equals(theirs)) {
            return mine;
        }
        if (DATES.contains(key) && mine.isTextual() && theirs.isTextual()) {
            return mine.textValue().compareTo(theirs.textValue()) < 0 ? theirs : mine;
        }
        if (mine.isObject() && theirs.isObject()) {
            return object(pointer, base, mine, theirs);
        }
        if (mine.isArray() && theirs.isArray() && Identity.known(key)) {
            return list(pointer, key, base.isArray() ? base : JsonNodeFactory.instance.arrayNode(), mine, theirs);
        }
        return conflict(pointer, base, mine, theirs);
    }

    private ObjectNode object(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        var keys = new LinkedHashSet<String>();
        mine.fieldNames().forEachRemaining(keys::add);
        theirs.fieldNames().forEachRemaining(keys::add);
        var merged = JsonNodeFactory.instance.objectNode();
        for (var key : keys) {
            var value = value(Pointer.below(pointer, key), key, base.path(key), mine.path(key), theirs.path(key));
            if (!value.isMissingNode()) {
                merged.set(key, value);
            }
        }
        return merged;
    }

    private JsonNode list(String pointer, String name, JsonNode base, JsonNode mine, JsonNode theirs) {
        var before = Alignment.keyed(base);
        var some = Alignment.keyed(name, base, mine);
        var others = Alignment.keyed(name, base, theirs);
        var order = Sequence.of(
                List.copyOf(before.keySet()),
                List.copyOf(some.keySet()),
                List.copyOf(others.keySet()),
                staying(before, some, others));
        if (order.disputed() && conflict(pointer, base, mine, theirs).equals(theirs)) {
            order = Sequence.of(
                    List.copyOf(before.keySet()),
                    List.copyOf(others.keySet()),
                    List.copyOf(some.keySet()),
                    staying(before, some, others));
        }
        var merged = JsonNodeFactory.instance.arrayNode();
        int place = 0;
        for (var key : order.keys()) {
            var item = value(Pointer.below(pointer, place++), "", of(before, key), of(some, key), of(others, key));
            if (!item.isMissingNode()) {
                merged.add(item);
            }
        }
        return merged;
    }

    /** All but what one of them took out and the other left as it was. */
    private static Set<String> staying(
            Map<String, JsonNode> before, Map<String, JsonNode> mine, Map<String, JsonNode> theirs) {
        var stay = new LinkedHashSet<>(mine.keySet());
        stay.addAll(theirs.keySet());
        stay.removeIf(key -> {
            var base = of(before, key);
            return (!mine.containsKey(key) && base.equals(of(theirs, key)))
                    || (!theirs.containsKey(key) && base.equals(of(mine, key)));
        });
        return stay;
    }

    private static JsonNode of(Map<String, JsonNode> items, String key) {
        return items.getOrDefault(key, NOTHING);
    }

    /** Whose word stands. */
    private JsonNode conflict(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {
        var place = pairs.pointer(pointer);
        return switch (chosen.apply(place)) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case OPEN -> {
                conflicts.add(new Conflict(place, base, mine, theirs));
                yield mine.isMissingNode() ? theirs : mine;
            }
        };
    }
}
