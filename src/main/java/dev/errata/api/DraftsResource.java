package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.curation.Drafts;
import dev.errata.curation.Published;
import dev.errata.library.Finding;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestPath;

/** What entries may say next: for editors, and to be published by reviewers. */
@Path("/api/v1/drafts")
@Blocking
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
public class DraftsResource {

    private static final String EXAMPLE = "{\"action\": \"publish\"}";

    private final Drafts drafts;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    DraftsResource(Drafts drafts, ObjectMapper json, SecurityIdentity identity) {
        this.drafts = drafts;
        this.json = json;
        this.identity = identity;
    }

    /** Drafts that wait, newest first. */
    public record Page(List<DraftJson> items) {}

    @GET
    @Operation(summary = "Drafts that wait to be published or discarded", description = "Newest first.")
    public Page list() {
        return new Page(drafts.list().stream().map(DraftJson::line).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A draft with its document, and what the linter says of it")
    @APIResponse(responseCode = "404", description = "There is no such draft")
    public DraftJson find(@RestPath String id) {
        var draft = drafts.find(id).orElseThrow(DraftsResource::none);
        return DraftJson.whole(draft, drafts.publishable(draft), drafts.findings(draft));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish or discard a draft",
            description = "Published is what the linter has no error against, and of a new entry no finding at all.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "publish", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such draft, or it was published or discarded before")
    @APIResponse(responseCode = "412", description = "The entry was changed since the draft was made")
    @APIResponse(responseCode = "422", description = "The linter found something that has to be mended first")
    public DraftJson decide(@RestPath String id, byte[] body, @Context HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var root = Received.object(
                Received.text(body, MediaType.APPLICATION_JSON_TYPE), json, EXAMPLE, Refusals::notJsonAlone);
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, Set.of("action")));
        var action = root.path("action").asText("");
        if (!action.equals("publish") && !action.equals("discard")) {
            wrong.add(Fault.inBody("/action", "action is publish or discard"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var editor = identity.getPrincipal().getName();
        if (action.equals("discard")) {
            return DraftJson.line(drafts.discard(id, editor).orElseThrow(DraftsResource::none));
        }
        if (!identity.hasRole(Roles.REVIEWER)) {
            throw new ForbiddenException("publishing wants a reviewer");
        }
        return switch (drafts.publish(id, editor)) {
            case Published.Live(var revision) -> DraftJson.line(drafts.find(id).orElseThrow(DraftsResource::none));
            case Published.Gone() -> throw none();
            case Published.Faulty(var findings) -> throw faulty(findings);
            case Published.Stale(var latest) ->
                throw new Refusal(
                        ProblemType.STALE,
                        "The entry has revision " + latest + " by now. Discard the draft, and make it again.");
        };
    }

    private static Refusal faulty(List<Finding> findings) {
        return new Refusal(
                ProblemType.INVALID_ENTRY,
                findings.stream()
                        .map(it -> Fault.inBody(it.pointer(), it.message() + " " + it.mend()))
                        .toList());
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such open draft. See /api/v1/drafts.");
    }
}
