package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.api.DraftJson.ApprovalJson;
import dev.errata.api.DraftJson.CommentJson;
import dev.errata.curation.Begun;
import dev.errata.curation.Comment;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.Published;
import dev.errata.curation.SavedDraft;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What entries may say next: for editors; reviewers approve and publish it. */
@Path("/api/v1/drafts")
@Blocking
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "What entries may say next, until somebody publishes it")
public class DraftsResource {

    private static final String BEGIN = "{\"entry_id\": \"redis/fork-cannot-allocate\"}";
    private static final String DECIDE = "{\"action\": \"publish\", \"version\": 3}";
    private static final String COMMENT = "{\"pointer\": \"/root_cause\", \"words\": \"Since which version?\"}";
    private static final Set<String> ACTIONS = Set.of("publish", "discard", "submit", "withdraw", "approve");

    private final Drafts drafts;
    private final ObjectMapper json;
    private final Writes writes;

    DraftsResource(Drafts drafts, ObjectMapper json, Writes writes) {
        this.drafts = drafts;
        this.json = json;
        this.writes = writes;
    }

    /** Drafts that wait, newest first. */
    public record Page(List<DraftJson> items) {}

    /** What was said of a draft, and who approved it, oldest first. */
    public record Said(List<CommentJson> comments, List<ApprovalJson> approvals) {}

    /** A draft merged with the latest revision of its entry: save it with that number as {@code base}. */
    public record Rebased(int base, int version, MergeJson merge) {}

    @GET
    @Operation(summary = "Drafts that wait to be published or discarded", description = "Newest first.")
    public Page list() {
        return new Page(drafts.list().stream().map(DraftJson::line).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft",
            description =
                    "Of an entry as it is (entry_id; one's own again where there is one), or of a new one (document; cluster_id names"
                            + " the unknowns that it explains). A draft may have faults.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "begin", value = BEGIN)))
    @APIResponse(responseCode = "201", description = "The draft; its address is in Location, its version is the ETag")
    @APIResponse(responseCode = "409", description = "An entry of the document's id is live")
    public Response begin(byte[] body, @Context HttpHeaders headers) {
        var root = object(body, headers, BEGIN, Set.of("entry_id", "document", "cluster_id"));
        if (root.has("document") == root.has("entry_id")) {
            throw Refusals.invalid("", "send either entry_id or document");
        }
        var draft = root.has("document")
                ? begun(root.get("document"), root.path("cluster_id").asText(""))
                : edited(root.path("entry_id").asText(""));
        return Response.fromResponse(answer(draft))
                .status(Response.Status.CREATED)
                .location(URI.create("/api/v1/drafts/" + draft.id()))
                .build();
    }

    private Draft begun(JsonNode document, String cluster) {
        return switch (drafts.begin(document.toString(), cluster, writes.editor())) {
            case Begun.Made(var draft) -> draft;
            case Begun.Taken(var live) ->
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "The entry " + live + " is there already. Begin a draft of it by its entry_id.");
            case Begun.Unreadable(var fault) -> throw Writes.unreadable(fault);
        };
    }

    private Draft edited(String id) {
        return EntryId.parse(id)
                .flatMap(it -> drafts.edit(it, writes.editor()))
                .orElseThrow(() -> Refusals.invalid("/entry_id", "there is no such entry"));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A draft with its document, and what the linter says of it")
    @APIResponse(responseCode = "200", description = "The draft; its version is the ETag")
    @APIResponse(responseCode = "404", description = "There is no such draft")
    public Response find(@RestPath String id) {
        return answer(drafts.find(id).orElseThrow(DraftsResource::none));
    }

    @PUT
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Save a draft",
            description =
                    "The body is the entry's document; If-Match names the version that was worked on. base names the revision that it"
                            + " was merged with; reason says why, for the history.")
    @APIResponse(responseCode = "200", description = "The next version; it is the ETag")
    @APIResponse(
            responseCode = "412",
            description = "Somebody saved it since: \"latest\" is what it says now, \"merge\" both in one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response save(
            @RestPath String id, @RestQuery @Nullable String base, @RestQuery @Nullable String reason, byte[] body) {
        int seen = writes.expected("draft");
        var text = writes.document(body);
        var why = Writes.reason(reason);
        var document = dev.errata.entry.CanonicalJson.of(text.json());
        var saved = base == null
                ? drafts.save(id, seen, document, writes.editor())
                : drafts.rebase(id, seen, revision(base), document, writes.editor());
        return switch (saved) {
            case SavedDraft.Kept(var draft) ->
                answer(
                        why.isEmpty()
                                ? draft
                                : drafts.explain(id, why, writes.editor()).orElse(draft));
            case SavedDraft.Gone() -> throw none();
            case SavedDraft.Unreadable(var fault) -> throw Writes.unreadable(fault);
            case SavedDraft.Misplaced(var other) ->
                throw Writes.misplaced(other, "A draft of an entry keeps its id; that of a new one must not be taken.");
            case SavedDraft.Conflict(var theirs, var merged) -> throw stale(theirs, MergeJson.of(merged));
        };
    }

    private static int revision(String base) {
        if (!base.matches("[0-9]{1,9}")) {
            throw Refusals.invalidParameter("base", "base is the number of a revision");
        }
        return Integer.parseInt(base);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Submit, withdraw, approve, publish or discard a draft",
            description =
                    "Reviewers approve and publish. Published is what the linter has no error against, and what no editor has touched"
                            + " only without any finding. version names the one that was looked at: approve wants it, publish may"
                            + " have it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "publish", value = DECIDE)))
    @APIResponse(responseCode = "403", description = "Only a reviewer may do this")
    @APIResponse(responseCode = "404", description = "There is no such draft, or it was published or discarded before")
    @APIResponse(responseCode = "409", description = "It is not in the state for this, or nobody else has seen it")
    @APIResponse(responseCode = "412", description = "The entry or the draft was changed since")
    @APIResponse(responseCode = "422", description = "The linter found something that has to be mended first")
    public DraftJson decide(@RestPath String id, byte[] body, @Context HttpHeaders headers) {
        var root = object(body, headers, DECIDE, Set.of("action", "version"));
        var action = root.path("action").asText("");
        var version = root.path("version");
        var wrong = new ArrayList<Fault>();
        if (!ACTIONS.contains(action)) {
            wrong.add(Fault.inBody("/action", "action is one of " + String.join(", ", new TreeSet<>(ACTIONS))));
        }
        if ((!version.isMissingNode() && !version.isInt()) || (action.equals("approve") && !version.isInt())) {
            wrong.add(Fault.inBody("/version", "version is the number of the draft's version that you saw"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var draft = drafts.find(id).filter(Draft::pending).orElseThrow(DraftsResource::none);
        return switch (action) {
            case "discard" -> DraftJson.line(drafts.discard(id, writes.editor()).orElseThrow(DraftsResource::none));
            case "submit" -> moved(drafts.submit(id, writes.editor()), "it is in review already");
            case "withdraw" -> moved(drafts.withdraw(id, writes.editor()), "it is not in review");
            case "approve" -> approved(draft, version.intValue());
            default -> published(draft, version.isInt() ? version.intValue() : draft.version());
        };
    }

    private static DraftJson moved(Optional<Draft> draft, String otherwise) {
        return DraftJson.line(
                draft.orElseThrow(() -> new Refusal(ProblemType.CONFLICT, "This cannot be done: " + otherwise + ".")));
    }

    private DraftJson approved(Draft draft, int version) {
        writes.mustReview();
        if (draft.version() != version) {
            throw stale(draft, null);
        }
        return moved(drafts.approve(draft.id(), version, writes.editor()), "it is not in review");
    }

    private DraftJson published(Draft draft, int version) {
        writes.mustReview();
        return switch (drafts.publish(draft.id(), version, writes.editor())) {
            case Published.Live(var revision) ->
                DraftJson.line(drafts.find(draft.id()).orElseThrow(DraftsResource::none));
            case Published.Gone() -> throw none();
            case Published.Faulty(var findings) -> throw Writes.faulty(findings);
            case Published.Unseen() -> throw Writes.unseen();
            case Published.Changed(int latest) ->
                throw stale(drafts.find(draft.id()).orElseThrow(DraftsResource::none), null);
            case Published.Stale(var latest) ->
                throw new Refusal(
                        ProblemType.STALE,
                        "The entry has revision " + latest + " by now. Merge the draft with it, see /api/v1/drafts/"
                                + draft.id() + "/merge. Discard the draft where nothing of it is needed any more.");
        };
    }

    @GET
    @Path("/{id}/merge")
    @Operation(
            summary = "A draft merged with what its entry says by now",
            description = "Nothing is written. Save it by PUT with base, after the conflicts were looked at.")
    @APIResponse(responseCode = "404", description = "There is no such draft, or it is made from the latest revision")
    public Rebased merge(@RestPath String id) {
        var rebased = drafts.rebase(id).orElseThrow(DraftsResource::none);
        return new Rebased(rebased.latest().head().number(), rebased.draft().version(), MergeJson.of(rebased.merged()));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(summary = "What a draft said after one save")
    public String version(@RestPath String id, @RestPath int version) {
        return drafts.document(id, version).orElseThrow(DraftsResource::none);
    }

    @GET
    @Path("/{id}/comments")
    @Operation(summary = "What was said of a draft, and who approved it")
    public Said said(@RestPath String id) {
        var draft = drafts.find(id).orElseThrow(DraftsResource::none);
        return new Said(
                drafts.comments(draft.id()).stream().map(CommentJson::of).toList(),
                drafts.approvals(draft.id()).stream().map(ApprovalJson::of).toList());
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say something of a draft",
            description = "pointer names the place; without it, the whole is meant.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "comment", value = COMMENT)))
    @APIResponse(responseCode = "201", description = "The comment")
    public Response comment(@RestPath String id, byte[] body, @Context HttpHeaders headers) {
        var root = object(body, headers, COMMENT, Set.of("pointer", "words"));
        var words = root.path("words").asText("").strip();
        var pointer = root.path("pointer").asText("");
        if (words.isEmpty() || words.length() > Comment.LONGEST) {
            throw Refusals.invalid("/words", "words have 1 to " + Comment.LONGEST + " characters");
        }
        if (pointer.length() > Comment.POINTER || (!pointer.isEmpty() && !pointer.startsWith("/"))) {
            throw Refusals.invalid("/pointer", "pointer is a JSON pointer such as /root_cause, or empty");
        }
        var comment = drafts.comment(id, pointer, words, writes.editor()).orElseThrow(DraftsResource::none);
        return Response.status(Response.Status.CREATED)
                .entity(CommentJson.of(comment))
                .build();
    }

    private JsonNode object(byte[] body, HttpHeaders headers, String example, Set<String> keys) {
        var root = Received.object(body, headers, json, example);
        var unknown = Refusals.unknownKeys(root, keys);
        if (!unknown.isEmpty()) {
            throw Refusals.invalid(unknown);
        }
        return root;
    }

    private Response answer(Draft draft) {
        var findings = drafts.findings(draft);
        return Response.ok(DraftJson.whole(draft, drafts.publishable(draft), findings))
                .tag(new EntityTag(Integer.toString(draft.version())))
                .build();
    }

    private static Refusal stale(Draft theirs, @Nullable MergeJson merge) {
        var latest = switch (EntryText.read(theirs.document())) {
            case Reading.Complete(var document, var places) -> document.json();
            case Reading.Broken(var fault) -> throw new IllegalStateException("a kept draft cannot be read");
        };
        return Writes.stale(
                "The draft has version " + theirs.version() + " by now. Look at it before you go on.",
                "version",
                theirs.version(),
                latest,
                merge);
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such open draft. See /api/v1/drafts.");
    }
}
