package dev.errata.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.match.KnowledgeBase;
import dev.errata.sighting.SightingCount;
import dev.errata.sighting.SightingQuery.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often something was seen, as it goes over the wire: only what was asked for. An entry's id is null for what nobody knows. */
public sealed interface SightingJson {

    /**
     * Of an entry, or a fingerprint, at a source.
     *
     * @param fingerprint of an entry, one of those it was seen with; empty where there were too many to tell apart
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfKind(
            @Nullable String entryId,
            String fingerprint,
            String source,
            long count,
            Instant firstSeen,
            Instant lastSeen)
            implements SightingJson {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OfEntry(@Nullable String entryId, long count, Instant firstSeen, Instant lastSeen) implements SightingJson {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OfSource(String source, long count, Instant firstSeen, Instant lastSeen) implements SightingJson {}

    /** Of the hour that begins at {@code hour}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfHour(Instant hour, long count, Instant firstSeen, Instant lastSeen) implements SightingJson {}

    static SightingJson of(SightingCount it, By by, KnowledgeBase base) {
        return switch (by) {
            case KIND -> new OfKind(id(it, base), it.fingerprint(), it.source(), it.count(), it.first(), it.last());
            case ENTRY -> new OfEntry(id(it, base), it.count(), it.first(), it.last());
            case SOURCE -> new OfSource(it.source(), it.count(), it.first(), it.last());
            case HOUR -> new OfHour(it.hour().orElseThrow(), it.count(), it.first(), it.last());
        };
    }

    /** Under the id that the entry has now, as far as there is one. */
    private static @Nullable String id(SightingCount it, KnowledgeBase base) {
        return it.entry()
                .map(id -> base.find(id).map(found -> found.entry().id()).orElse(id))
                .map(Object::toString)
                .orElse(null);
    }
}
