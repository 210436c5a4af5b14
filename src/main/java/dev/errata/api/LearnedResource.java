package dev.errata.api;

import dev.errata.access.Roles;
import dev.errata.curation.Acceptance;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Software;
import dev.errata.library.Edited;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What readers taught of an entry, beside what its author wrote. */
@Path("/api/v1/entries/{domain}/{slug}/learned")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What came of trying, and what was learned from it")
public class LearnedResource {

    /** More versions than these nobody reads. */
    private static final int VERSIONS = 20;

    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final Revisions revisions;
    private final Acceptance acceptance;
    private final SecurityIdentity identity;

    LearnedResource(
            LiveKnowledgeBase live,
            Feedback feedback,
            Revisions revisions,
            Acceptance acceptance,
            SecurityIdentity identity) {
        this.live = live;
        this.feedback = feedback;
        this.revisions = revisions;
        this.acceptance = acceptance;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Authored and learned figures side by side",
            description =
                    "With how they came about: the belief in each workaround over time, what changed their order, and the latest"
                            + " outcomes.")
    @APIResponse(responseCode = "404", description = "No such entry")
    public LearnedJson learned(@RestPath String domain, @RestPath String slug) {
        var published = published(domain, slug);
        var entry = published.entry();
        var history = feedback.history(entry, LearnedJson.POINTS, number -> revision(entry.id(), number));
        var beliefs = feedback.beliefs();
        var versions = versions(entry).map(it -> beliefs.of(entry, List.of(it))).toList();
        return LearnedJson.of(published, beliefs.of(entry), versions, history);
    }

    /** The versions that readers spoke of, newest word first, one of each line. */
    private Stream<Software> versions(Entry entry) {
        var versions = new LinkedHashMap<String, Software>();
        Stream.concat(Stream.of(entry.id()), entry.replaces().stream())
                .flatMap(id -> feedback.log(id).stream())
                .filter(Cast.class::isInstance)
                .map(Cast.class::cast)
                .filter(it -> it.software().known())
                .sorted(Comparator.comparing(Cast::at).reversed())
                .forEach(it -> versions.putIfAbsent(it.software().minor().toLowerCase(Locale.ROOT), it.software()));
        return versions.values().stream().limit(VERSIONS);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            summary = "Take the learned figures into a new revision",
            description =
                    "They are authored from then on: what readers said until now is in them and counts no second time. The header"
                            + " If-Match names the revision that was seen last.")
    @APIResponse(responseCode = "200", description = "The new revision; its number is the ETag")
    @APIResponse(responseCode = "409", description = "Nobody has said anything of the entry yet")
    @APIResponse(responseCode = "412", description = "Somebody was faster")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response accept(
            @RestPath String domain, @RestPath String slug, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        var id = published(domain, slug).entry().id();
        var edited = acceptance
                .accept(id, expected(seen), identity.getPrincipal().getName())
                .orElseThrow(() -> new Refusal(
                        ProblemType.CONFLICT, "No reader has said anything of " + id + " that is not in its figures."));
        return switch (edited) {
            case Edited.Saved(var revision) ->
                Response.ok(revision.document())
                        .tag(new EntityTag(Integer.toString(revision.head().number())))
                        .build();
            case Edited.Stale(int latest) ->
                throw new Refusal(
                        ProblemType.STALE,
                        "The latest revision of " + id + " is " + latest + ". Fetch it and look again.");
        };
    }

    private static int expected(@Nullable String seen) {
        if (seen == null) {
            throw new Refusal(
                    ProblemType.REVISION_REQUIRED, "Send the header If-Match with the ETag of the entry that you saw.");
        }
        var number = seen.strip().replaceAll("^(?:W/)?\"?|\"$", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw new Refusal(ProblemType.STALE, "If-Match is the ETag of an entry, a revision's number: " + "\"3\".");
        }
        return Integer.parseInt(number);
    }

    private Optional<Entry> revision(EntryId id, int number) {
        return revisions.find(id, number).flatMap(it -> switch (EntryText.read(it.document())) {
            case Reading.Complete(var document, var places) -> Optional.of(document.entry());
            case Reading.Broken(var fault) -> Optional.empty();
        });
    }

    private PublishedEntry published(String domain, String slug) {
        var id = domain + "/" + slug;
        return EntryId.parse(id).flatMap(live.current()::find).orElseThrow(() -> Refusals.noEntry(id));
    }
}
