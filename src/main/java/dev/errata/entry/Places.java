package dev.errata.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of every value of a document. Immutable.
 *
 * <p>One number a value, in the order in which the values stand in the text: a map by pointer would outweigh the documents.
 */
public final class Places {

    private final JsonNode root;
    private final int[] lines;

    /** @param lines one a value, in the order of the text; kept, not copied */
    Places(JsonNode root, int[] lines) {
        this.root = root;
        this.lines = lines;
    }

    /** The line, from 1, of the value that {@code pointer} names, or of the nearest one around it that is there. */
    public int lineOf(String pointer) {
        var node = root;
        int position = 0;
        for (var key : Pointer.keys(pointer)) {
            int before = 0;
            JsonNode found = null;
            for (var member : members(node)) {
                if (member.key().equals(key)) {
                    found = member.value();
                    break;
                }
                before += size(member.value());
            }
            if (found == null) {
                break;
            }
            position += 1 + before;
            node = found;
        }
        return lines[position];
    }

    private record Member(String key, JsonNode value) {}

    private static List<Member> members(JsonNode container) {
        var members = new ArrayList<Member>();
        if (container.isArray()) {
            container.forEach(item -> members.add(new Member(String.valueOf(members.size()), item)));
        }
        container.properties().forEach(field -> members.add(new Member(field.getKey(), field.getValue())));
        return members;
    }

    private static int size(JsonNode node) {
        int count = 1;
        for (var child : node) {
            count += size(child);
        }
        return count;
    }
}
