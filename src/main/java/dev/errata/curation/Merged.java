package dev.errata.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Two changes of one document in one.
 *
 * @param document with both changes; where they contradict each other, it says what the first wanted
 * @param conflicts where they do; empty where nobody has to choose
 */
public record Merged(ObjectNode document, List<Conflict> conflicts) {

    public Merged {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * One place where both wanted different things.
     *
     * @param pointer where it stands in the merged document, as a JSON pointer
     * @param base what stood there before; a missing node where nothing did
     * @param mine what the first wanted; a missing node where it was to go
     * @param theirs what the second wanted; likewise
     */
    public record Conflict(String pointer, JsonNode base, JsonNode mine, JsonNode theirs) {}

    public boolean clean() {
        return conflicts.isEmpty();
    }
}
