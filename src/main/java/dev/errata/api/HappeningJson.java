package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.match.KnowledgeBase;
import dev.errata.sighting.Happening;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is seen of late, as it goes over the wire.
 *
 * @param entryId null for what nobody knows
 * @param clusterId of what nobody knows; null too for what came in such a flood that it was not clustered
 * @param title the entry's signature, or the cluster's template
 * @param hours events in each of the last 24 hours, the current one last
 * @param fresh first seen within these 24 hours
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HappeningJson(
        @Nullable String entryId,
        @Nullable String clusterId,
        String title,
        String severity,
        long count,
        List<Long> hours,
        Collection<String> sources,
        Collection<String> services,
        Collection<String> versions,
        Instant firstSeen,
        Instant lastSeen,
        @JsonProperty("new") boolean fresh,
        boolean spike,
        double change) {

    static HappeningJson of(Happening it, KnowledgeBase base) {
        var published = it.entry().flatMap(base::find);
        return new HappeningJson(
                published
                        .map(found -> found.entry().id())
                        .or(it::entry)
                        .map(Object::toString)
                        .orElse(null),
                it.cluster().orElse(null),
                published
                        .map(found -> found.entry().recognition().signature().en())
                        .orElse(it.template()),
                it.severity().name().toLowerCase(Locale.ROOT),
                it.count(),
                it.hours(),
                it.sources(),
                it.services(),
                it.versions(),
                it.first(),
                it.last(),
                it.fresh(),
                it.spike(),
                Math.round(it.change() * 100) / 100.0);
    }
}
