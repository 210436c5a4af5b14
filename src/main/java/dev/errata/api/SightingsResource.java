package dev.errata.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.problem.Fault;
import dev.errata.sighting.SampleOf;
import dev.errata.sighting.SightingQuery;
import dev.errata.sighting.SightingQuery.By;
import dev.errata.sighting.Sightings;
import dev.errata.sighting.Traffic;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was seen by the pipelines. */
@Path("/api/v1/sightings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sightings", description = "What log pipelines brought: known errors counted, unknown ones clustered")
public class SightingsResource {

    private static final int MOST_HAPPENINGS = 1_000;

    private final Sightings sightings;
    private final Traffic traffic;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    SightingsResource(Sightings sightings, Traffic traffic, LiveKnowledgeBase live, Clock clock) {
        this.sightings = sightings;
        this.traffic = traffic;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Counts, those with most events first, by the hour the latest first.
     *
     * @param more whether there are more than were asked for
     */
    public record Page(List<SightingJson> items, boolean more) {}

    @GET
    @Operation(
            summary = "Count what was seen",
            description =
                    "One item for each entry and source, and for each fingerprint and source of what nobody knows; or, with"
                            + " \"by\", for each entry, source or hour. Counts are kept by the hour: since and until choose whole hours.")
    public Page list(
            @RestQuery("entry_id") @DefaultValue("") String entryId,
            @RestQuery @DefaultValue("") String source,
            @Parameter(description = "RFC 3339, such as 2026-11-20T08:00:00Z") @RestQuery @DefaultValue("")
                    String since,
            @Parameter(description = "Likewise") @RestQuery @DefaultValue("") String until,
            @Parameter(description = "entry, source or hour") @RestQuery @DefaultValue("") String by,
            @Parameter(description = "How many at most, 1 to " + (SightingQuery.MOST - 1))
                    @RestQuery
                    @DefaultValue("1000")
                    String limit) {
        var wrong = new ArrayList<Fault>();
        var from = time("since", since, wrong);
        var to = time("until", until, wrong);
        var entries = entries(entryId, wrong);
        var lines = switch (by) {
            case "" -> By.KIND;
            case "entry" -> By.ENTRY;
            case "source" -> By.SOURCE;
            case "hour" -> By.HOUR;
            default -> {
                wrong.add(Fault.inParameter("by", "by is entry, source or hour"));
                yield By.KIND;
            }
        };
        int wanted = limit.matches("[0-9]{1,5}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted >= SightingQuery.MOST) {
            wrong.add(Fault.inParameter("limit", "limit is a whole number from 1 to " + (SightingQuery.MOST - 1)));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var query = new SightingQuery(entries, source, from, to, lines, wanted + 1);
        var found = sightings.list(query);
        var samples = lines == By.KIND ? sightings.samples(query) : Map.<SampleOf, String>of();
        var base = live.current();
        return new Page(
                found.stream()
                        .limit(wanted)
                        .map(it -> SightingJson.of(it, lines, base, samples.get(SampleOf.of(it))))
                        .toList(),
                found.size() > wanted);
    }

    /**
     * What is happening.
     *
     * @param knownShare the share of all events of the last 24 hours that are of known errors, 0 to 1; null where there were none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Now(List<HappeningJson> items, @Nullable Double knownShare, long known, long unknown) {}

    @GET
    @Path("/now")
    @Operation(
            summary = "What is happening now",
            description =
                    "One item for each entry, and each cluster of unknowns, that was seen within the last 24 hours; the biggest"
                            + " change first.")
    public Now now(
            @RestQuery @DefaultValue("") String source,
            @Parameter(description = "How many at most, 1 to " + MOST_HAPPENINGS) @RestQuery @DefaultValue("100")
                    String limit) {
        int wanted = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MOST_HAPPENINGS) {
            throw Refusals.invalidParameter("limit", "limit is a whole number from 1 to " + MOST_HAPPENINGS);
        }
        var base = live.current();
        var items = traffic.now(source, wanted).stream()
                .map(it -> HappeningJson.of(it, base))
                .toList();
        var now = clock.instant();
        var share = traffic.share(now.minus(Duration.ofHours(23)), now);
        var known = share.ofKnown();
        return new Now(items, known.isPresent() ? known.getAsDouble() : null, share.known(), share.unknown());
    }

    /** An entry is asked for with all ids that it had before. */
    private Set<EntryId> entries(String id, List<Fault> wrong) {
        if (id.isEmpty()) {
            return Set.of();
        }
        var parsed = EntryId.parse(id);
        if (parsed.isEmpty()) {
            wrong.add(Fault.inParameter("entry_id", "entry_id is domain/slug"));
            return Set.of();
        }
        var ids = new HashSet<>(Set.of(parsed.get()));
        live.current().find(parsed.get()).ifPresent(it -> {
            ids.add(it.entry().id());
            ids.addAll(it.entry().replaces());
        });
        return ids;
    }

    private static Optional<Instant> time(String parameter, String text, List<Fault> wrong) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            // A plus sign that was not encoded arrives as a blank.
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            wrong.add(Fault.inParameter(parameter, parameter + " is a time such as 2026-11-20T08:00:00Z"));
            return Optional.empty();
        }
    }
}
