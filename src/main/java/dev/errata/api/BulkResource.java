package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.api.DifferenceJson.ChangeJson;
import dev.errata.api.LintResource.FindingLine;
import dev.errata.curation.Bulk;
import dev.errata.curation.BulkAction;
import dev.errata.entry.EntryId;
import dev.errata.library.RevisionHead;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.search.Browse;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The same change of many entries: for reviewers, after a dry run. */
@Path("/api/v1/entries/bulk")
@Blocking
@RolesAllowed(Roles.REVIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
public class BulkResource {

    private static final String EXAMPLE =
            "{\"select\": {\"domain\": \"redis\", \"tag\": \"disk\"}, \"action\": \"tag\", \"value\": \"storage\"}";
    private static final Set<String> KEYS = Set.of("select", "action", "value", "dry_run", "token", "reason");
    private static final Set<String> SELECT = Set.of("ids", "q", "domain", "category", "tag", "tier");

    private final Bulk bulk;
    private final LiveKnowledgeBase live;
    private final ObjectMapper json;
    private final Writes writes;

    BulkResource(Bulk bulk, LiveKnowledgeBase live, ObjectMapper json, Writes writes) {
        this.bulk = bulk;
        this.live = live;
        this.json = json;
        this.writes = writes;
    }

    /** What was or would be done; {@code token} names the plan, and is absent once it was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(boolean dryRun, @Nullable String token, int changed, int untouched, List<Item> items) {}

    /** One entry: its revision now; changes and findings in a dry run alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String id,
            int revision,
            @Nullable List<ChangeJson> changes,
            @Nullable List<FindingLine> findings) {

        static Item of(Bulk.Item it) {
            return new Item(
                    it.id().toString(),
                    it.revision(),
                    DifferenceJson.of(it.difference()),
                    it.findings().stream().map(FindingLine::of).toList());
        }

        static Item of(RevisionHead it) {
            return new Item(it.id().toString(), it.number(), null, null);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tag, untag, retier, retire or confirm many entries",
            description =
                    "Selected by ids, or as a list of entries is. A dry run (the default) tells what would change and returns a token;"
                            + " with dry_run false and that token it is done, in one transaction, a revision each.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "tag", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What would be done, or was")
    @APIResponse(responseCode = "412", description = "Something was changed since the dry run; nothing was done")
    public Answer change(byte[] body, @Context HttpHeaders headers) {
        var root = Received.object(body, headers, json, EXAMPLE);
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, KEYS));
        var action =
                BulkAction.of(root.path("action").asText(""), root.path("value").asText(""));
        if (action.isEmpty()) {
            wrong.add(
                    Fault.inBody(
                            "/action",
                            "action is tag or untag with a value of 1 to 64 characters, retier with a tier as value, retire or confirm"));
        }
        var dry = root.path("dry_run");
        if (!dry.isMissingNode() && !dry.isBoolean()) {
            wrong.add(Fault.inBody("/dry_run", "dry_run is true or false"));
        }
        var ids = selected(root.path("select"), wrong);
        if (action.isEmpty() || !wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return dry.asBoolean(true) ? planned(ids, action.get()) : done(ids, action.get(), root);
    }

    private Answer planned(List<EntryId> ids, BulkAction action) {
        var plan = bulk.plan(ids, action);
        return new Answer(
                true,
                plan.token(),
                plan.items().size(),
                plan.untouched(),
                plan.items().stream().map(Item::of).toList());
    }

    private Answer done(List<EntryId> ids, BulkAction action, JsonNode root) {
        var reason = Writes.reason(root.path("reason").asText(""));
        return switch (bulk.apply(ids, action, root.path("token").asText(""), writes.editor(), reason)) {
            case Bulk.Done.Applied(var heads) ->
                new Answer(
                        false,
                        null,
                        heads.size(),
                        0,
                        heads.stream().map(Item::of).toList());
            case Bulk.Done.Changed() ->
                throw new Refusal(
                        ProblemType.STALE,
                        "Nothing was done: the token is not that of a dry run of this, or something was changed since. Run it dry"
                                + " again.");
        };
    }

    private List<EntryId> selected(JsonNode select, List<Fault> wrong) {
        if (!select.isObject() || select.isEmpty()) {
            wrong.add(Fault.inBody("/select", "select has ids, or some of q, domain, category, tag and tier"));
            return List.of();
        }
        select.fieldNames().forEachRemaining(key -> {
            if (!SELECT.contains(key)) {
                wrong.add(Fault.inBody("/select", "select knows ids, q, domain, category, tag and tier"));
            }
        });
        var ids = new ArrayList<EntryId>();
        for (var id : select.path("ids")) {
            EntryId.parse(id.asText())
                    .ifPresentOrElse(ids::add, () -> wrong.add(Fault.inBody("/select/ids", "an id is domain/slug")));
        }
        if (!wrong.isEmpty()) {
            return ids;
        }
        if (select.has("ids")) {
            if (ids.isEmpty() || ids.size() > Bulk.MOST) {
                wrong.add(Fault.inBody("/select/ids", "ids are 1 to " + Bulk.MOST));
            }
            return ids;
        }
        return live.current()
                .browse(Browse.Query.narrowed(
                        select.path("q").asText(""),
                        select.path("domain").asText(""),
                        select.path("category").asText(""),
                        select.path("tag").asText(""),
                        select.path("tier").asText(""),
                        Bulk.MOST))
                .ids();
    }
}
