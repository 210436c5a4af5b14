package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase;
import dev.errata.sighting.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of unknowns as it goes over the wire.
 *
 * @param status "open", "ignored", "snoozed", "resolved" or "closed"
 * @param trend events in each of the last 24 hours, the current one last
 * @param entryId what it turned out to be
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownJson(
        String id,
        String template,
        String status,
        String severity,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        String statement,
        String sample,
        List<NearJson> near,
        List<Long> trend,
        @Nullable Instant snoozedUntil,
        @Nullable String entryId) {

    /** An entry that is possibly related. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record NearJson(String entryId, String signature) {}

    static UnknownJson of(Unknown it, KnowledgeBase base) {
        return new UnknownJson(
                it.id(),
                it.template(),
                it.status().name().toLowerCase(Locale.ROOT),
                it.severity().name().toLowerCase(Locale.ROOT),
                it.count(),
                it.first(),
                it.last(),
                it.statement(),
                it.sample(),
                it.near().stream().flatMap(id -> near(id, base).stream()).toList(),
                it.trend(),
                it.snoozedUntil().orElse(null),
                it.entry().map(EntryId::toString).orElse(null));
    }

    private static List<NearJson> near(EntryId id, KnowledgeBase base) {
        return base.find(id).stream()
                .map(it -> new NearJson(
                        it.entry().id().toString(),
                        it.entry().recognition().signature().en()))
                .toList();
    }
}
