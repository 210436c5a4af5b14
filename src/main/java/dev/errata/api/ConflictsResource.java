package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.api.DifferenceJson.ChangeJson;
import dev.errata.curation.Conflicts;
import dev.errata.curation.Difference;
import dev.errata.curation.Merge.Side;
import dev.errata.curation.SeedConflicts;
import dev.errata.curation.SeedConflicts.Choice;
import dev.errata.curation.SeedConflicts.Sides;
import dev.errata.curation.SettledConflict;
import dev.errata.library.Revisions;
import dev.errata.library.SeedConflict;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Entry files and editors that changed the same entry. */
@Path("/api/v1/conflicts")
@Blocking
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class ConflictsResource {

    private static final String EXAMPLE = "{\"take\": \"merged\", \"theirs\": [\"/root_cause\"]}";

    private final Revisions revisions;
    private final SeedConflicts seeds;
    private final Conflicts conflicts;
    private final ObjectMapper json;
    private final Writes writes;

    ConflictsResource(Revisions revisions, SeedConflicts seeds, Conflicts conflicts, ObjectMapper json, Writes writes) {
        this.revisions = revisions;
        this.seeds = seeds;
        this.conflicts = conflicts;
        this.json = json;
        this.writes = writes;
    }

    /** Conflicts that wait. */
    public record Page(List<Line> items) {}

    /** One of them; {@code revision} is the entry's when it was found. */
    public record Line(long id, String entryId, String path, int revision, Instant foundAt) {

        static Line of(SeedConflict it) {
            return new Line(it.number(), it.id().toString(), it.path(), it.revision(), it.foundAt());
        }
    }

    /** One with both sides; {@code changes} lead from what the entry says to what the file says. */
    public record Whole(
            long id,
            String entryId,
            String path,
            int revision,
            @JsonRawValue String file,
            @JsonRawValue String entry,
            List<ChangeJson> changes,
            MergeJson merge) {

        static Whole of(Sides it) {
            return new Whole(
                    it.conflict().number(),
                    it.conflict().id().toString(),
                    it.conflict().path(),
                    it.entry().head().number(),
                    it.conflict().document(),
                    it.entry().document(),
                    DifferenceJson.of(Difference.between(
                            it.entry().document(), it.conflict().document())),
                    MergeJson.of(it.merged()));
        }
    }

    @GET
    @Operation(summary = "Entry files that were left aside because an editor changed their entry too")
    public Page list() {
        return new Page(revisions.conflicts().stream().map(Line::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Both sides of a conflict, and both in one",
            description = "In the merge, mine is the entry, theirs the file.")
    @APIResponse(responseCode = "200", description = "The ETag is the entry's revision")
    public Response find(@RestPath long id) {
        var sides = seeds.find(id).orElseThrow(ConflictsResource::none);
        return Response.ok(Whole.of(sides))
                .tag(new EntityTag(Integer.toString(sides.entry().head().number())))
                .build();
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Roles.REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle a conflict",
            description =
                    "take is file, editor or merged; theirs names the places of the merge in which the file's word is to stand."
                            + " If-Match names the entry's revision that was seen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "merged", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "It is settled; revision is the entry's now")
    @APIResponse(responseCode = "412", description = "The entry was changed since")
    public Map<String, Object> settle(@RestPath long id, byte[] body, @Context HttpHeaders headers) {
        var root = Received.object(body, headers, json, EXAMPLE);
        var wrong = Refusals.unknownKeys(root, Set.of("take", "theirs"));
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var choice = switch (root.path("take").asText("")) {
            case "file" -> Choice.FILE;
            case "editor" -> Choice.EDITOR;
            case "merged" -> Choice.MERGED;
            default -> throw Refusals.invalid(List.of(Fault.inBody("/take", "take is file, editor or merged")));
        };
        var theirs = new HashSet<String>();
        root.path("theirs").forEach(it -> theirs.add(it.asText()));
        int expected = writes.expected("conflict");
        return switch (conflicts.settle(
                id, choice, expected, it -> theirs.contains(it) ? Side.THEIRS : Side.MINE, writes.editor())) {
            case SettledConflict.Taken(var head) -> Map.of("settled", true, "revision", head.number());
            case SettledConflict.Kept() -> Map.of("settled", true, "revision", expected);
            case SettledConflict.Gone() -> throw none();
            case SettledConflict.Stale(int latest) ->
                throw new Refusal(
                        ProblemType.STALE, "The entry has revision " + latest + " by now. Look at the conflict again.");
        };
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such open conflict. See /api/v1/conflicts.");
    }
}
