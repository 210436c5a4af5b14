package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.match.KnowledgeBase;
import dev.errata.sighting.SightingCount;
import dev.errata.sighting.SightingQuery.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something was seen, as it goes over the wire. What the question adds up over is null.
 *
 * @param entryId null, too, for what nobody knows
 * @param fingerprint of an entry, one of those it was seen with; empty where there were too many to tell apart
 * @param hour its start; left out unless it is asked for by the hour
 * @param sample one such event, secrets masked; left out where there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SightingJson(
        @Nullable String entryId,
        @Nullable String fingerprint,
        @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant hour,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sample) {

    static SightingJson of(SightingCount it, By by, KnowledgeBase base, @Nullable String sample) {
        return new SightingJson(
                id(it, base),
                by == By.KIND ? it.fingerprint() : null,
                by == By.KIND || by == By.SOURCE ? it.source() : null,
                it.hour().orElse(null),
                it.count(),
                it.first(),
                it.last(),
                sample);
    }

    /** Under the id that the entry has now, as far as there is one. */
    private static @Nullable String id(SightingCount it, KnowledgeBase base) {
        return it.entry()
                .map(id -> base.find(id).map(found -> found.entry().id()).orElse(id))
                .map(Object::toString)
                .orElse(null);
    }
}
