package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.UnknownRulings;
import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import dev.errata.sighting.Unknown.Status;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The inbox: what pipelines brought and nobody knows. */
@Path("/api/v1/unknowns")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sightings")
public class UnknownsResource {

    private final Inbox inbox;
    private final UnknownRulings rulings;
    private final Drafts drafts;
    private final LiveKnowledgeBase live;
    private final ObjectMapper json;
    private final SecurityIdentity identity;
    private final Clock clock;

    UnknownsResource(
            Inbox inbox,
            UnknownRulings rulings,
            Drafts drafts,
            LiveKnowledgeBase live,
            ObjectMapper json,
            SecurityIdentity identity,
            Clock clock) {
        this.inbox = inbox;
        this.rulings = rulings;
        this.drafts = drafts;
        this.live = live;
        this.json = json;
        this.identity = identity;
        this.clock = clock;
    }

    /** Clusters, those seen last first; {@code open} counts all that wait for an editor. */
    public record Page(List<UnknownJson> items, long open) {}

    /** What came of a decision; the draft where one was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(UnknownJson unknown, @Nullable DraftJson draft) {}

    @GET
    @Operation(summary = "Clusters of unknown events", description = "Those seen last first.")
    public Page list(
            @Parameter(description = "open, ignored, snoozed, resolved, or all") @RestQuery @DefaultValue("open")
                    String status,
            @Parameter(description = "How many at most, 1 to " + Inbox.MOST) @RestQuery @DefaultValue("100")
                    String limit) {
        int wanted = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > Inbox.MOST) {
            throw Refusals.invalidParameter("limit", "limit is a whole number from 1 to " + Inbox.MOST);
        }
        var base = live.current();
        return new Page(
                inbox.list(status(status), wanted).stream()
                        .map(it -> UnknownJson.of(it, base))
                        .toList(),
                inbox.open());
    }

    private static Optional<Status> status(String token) {
        return switch (token) {
            case "open" -> Optional.of(Status.OPEN);
            case "ignored" -> Optional.of(Status.IGNORED);
            case "snoozed" -> Optional.of(Status.SNOOZED);
            case "resolved" -> Optional.of(Status.RESOLVED);
            case "all" -> Optional.empty();
            default -> throw Refusals.invalidParameter("status", "status is open, ignored, snoozed, resolved or all");
        };
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One cluster of unknown events")
    @APIResponse(responseCode = "404", description = "There is no such cluster")
    public UnknownJson find(@RestPath String id) {
        return UnknownJson.of(inbox.find(id).orElseThrow(() -> none(id)), live.current());
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide on a cluster",
            description =
                    "\"ignore\" it, \"snooze\" it \"until\" a time or until it has grown tenfold, \"reopen\" it; say that it"
                            + " \"is\" an entry, which makes a draft of that entry with one more alias; or \"draft\" a new entry of it, under"
                            + " \"entry_id\" or an id made of its words. Recorded in the audit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "ignore", value = AskedDecision.EXAMPLE)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "404", description = "There is no such cluster")
    public Decided decide(@RestPath String id, byte[] body, @Context HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var asked = AskedDecision.json(Received.text(body, MediaType.APPLICATION_JSON_TYPE), json, clock.instant());
        if (inbox.find(id).isEmpty()) {
            throw none(id);
        }
        var editor = identity.getPrincipal().getName();
        return switch (asked.action()) {
            case IGNORE -> decided(id, rulings.ignore(id, editor, asked.reason()));
            case SNOOZE -> decided(id, rulings.snooze(id, asked.until().orElseThrow(), editor, asked.reason()));
            case REOPEN -> decided(id, rulings.reopen(id, editor, asked.reason()));
            case IS -> {
                var entry = asked.entry().orElseThrow();
                yield drafted(id, drafts.alias(id, entry, editor).orElseThrow(() -> unknownEntry(entry)));
            }
            case DRAFT ->
                drafted(
                        id,
                        drafts.begin(id, asked.entry(), editor)
                                .orElseThrow(() -> Refusals.invalid(
                                        "/entry_id", "there is an entry of this id; say that it \"is\" that one")));
        };
    }

    private Decided decided(String id, Optional<Unknown> unknown) {
        return new Decided(UnknownJson.of(unknown.orElseThrow(() -> none(id)), live.current()), null);
    }

    private Decided drafted(String id, Draft draft) {
        var findings = drafts.findings(draft);
        return new Decided(find(id), DraftJson.whole(draft, drafts.publishable(draft), findings));
    }

    private static Refusal none(String id) {
        var named = id.length() <= 16 ? " " + id : " of this id";
        return new Refusal(ProblemType.NOT_FOUND, "There is no cluster" + named + ". See /api/v1/unknowns?status=all.");
    }

    private static Refusal unknownEntry(EntryId id) {
        return Refusals.invalid("/entry_id", "there is no entry " + id + "; search for it with /api/v1/entries?q=");
    }
}
