package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Feedback;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.problem.Fault;
import dev.errata.search.Browse;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The entries: what is known, as authored. */
@Path("/api/v1/entries")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries", description = "What is known, as authored, with its revisions")
public class EntriesResource {

    private final LiveKnowledgeBase live;
    private final Revisions revisions;
    private final Feedback feedback;
    private final ObjectMapper json;

    EntriesResource(LiveKnowledgeBase live, Revisions revisions, Feedback feedback, ObjectMapper json) {
        this.live = live;
        this.feedback = feedback;
        this.revisions = revisions;
        this.json = json;
    }

    /** A page of entries; {@code next_cursor} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<EntryLine> items, int total, @Nullable String nextCursor, Map<String, List<Browse.Facet>> facets) {}

    /** The history of an entry, newest first. */
    public record History(List<RevisionLine> items) {}

    /** One revision: {@code state} is draft, published or retired; {@code created_at} is in UTC. */
    public record RevisionLine(
            int number, String state, String author, String reason, Instant createdAt, String sha256) {

        static RevisionLine of(RevisionHead head) {
            return new RevisionLine(
                    head.number(),
                    head.state().name().toLowerCase(Locale.ROOT),
                    head.author(),
                    head.reason(),
                    head.createdAt(),
                    head.sha256());
        }
    }

    @GET
    @Operation(summary = "Browse and search entries")
    public Page list(@BeanParam EntryQuery query) {
        KnowledgeBase base = live.current();
        var found = base.browse(query.read());
        var beliefs = feedback.beliefs();
        var items = found.ids().stream()
                .flatMap(id -> base.find(id).stream())
                .map(it -> EntryLine.of(it, beliefs))
                .toList();
        var next = found.nextCursor().isEmpty() ? null : found.nextCursor();
        return new Page(items, found.total(), next, found.facets());
    }

    @GET
    @Path("/{domain}/{slug}")
    @Operation(
            summary = "An entry as authored",
            description = "view=live adds the figures that are believed now. A replaced id redirects.")
    public Response entry(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("authored") String view,
            @Context Request request) {
        var id = id(domain, slug);
        var published = live.current().find(id).orElseThrow(() -> Refusals.noEntry(id));
        if (!published.entry().id().equals(id)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/entries/" + published.entry().id()))
                    .build();
        }
        if (!view.equals("authored")) {
            // What is believed changes without a revision, so its number cannot tell one state from another.
            return Response.ok(body(published, view)).build();
        }
        var tag = new EntityTag(Integer.toString(published.revision()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(published.document().json()).tag(tag).build();
    }

    private Object body(PublishedEntry published, String view) {
        return switch (view) {
            case "live" -> LiveView.of(published, feedback.beliefs(), json);
            default -> throw Refusals.invalid(List.of(Fault.inParameter("view", "view is authored or live")));
        };
    }

    @GET
    @Path("/{domain}/{slug}/revisions")
    @Operation(summary = "The history of an entry")
    public History history(@RestPath String domain, @RestPath String slug) {
        var id = id(domain, slug);
        var heads = revisions.history(id);
        if (heads.isEmpty()) {
            throw Refusals.noEntry(id);
        }
        return new History(heads.stream().map(RevisionLine::of).toList());
    }

    @GET
    @Path("/{domain}/{slug}/revisions/{number}")
    @Operation(summary = "An entry as it was")
    public Response revision(
            @RestPath String domain, @RestPath String slug, @RestPath int number, @Context Request request) {
        var id = id(domain, slug);
        var revision = revisions.find(id, number).orElseThrow(() -> Refusals.noRevision(id, number));
        var tag = new EntityTag(Integer.toString(number));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(revision.document(), MediaType.APPLICATION_JSON)
                        .tag(tag)
                        .build();
    }

    private static EntryId id(String domain, String slug) {
        return EntryId.parse(domain + "/" + slug).orElseThrow(() -> Refusals.noEntry(domain + "/" + slug));
    }
}
