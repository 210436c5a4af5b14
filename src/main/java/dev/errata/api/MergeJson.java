package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.curation.Merged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two changes in one.
 *
 * @param document with both; where they contradict each other it says {@code mine}
 * @param conflicts where they do
 */
public record MergeJson(JsonNode document, List<ConflictJson> conflicts) {

    /** One place where both wanted different things; what is absent is not there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConflictJson(
            String pointer,
            @Nullable JsonNode base,
            @Nullable JsonNode mine,
            @Nullable JsonNode theirs) {

        static ConflictJson of(Merged.Conflict it) {
            return new ConflictJson(it.pointer(), there(it.base()), there(it.mine()), there(it.theirs()));
        }

        private static @Nullable JsonNode there(JsonNode value) {
            return value.isMissingNode() ? null : value;
        }
    }

    static MergeJson of(Merged merged) {
        return new MergeJson(
                merged.document(),
                merged.conflicts().stream().map(ConflictJson::of).toList());
    }
}
