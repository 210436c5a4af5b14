package dev.errata.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Roles;
import dev.errata.curation.Begun;
import dev.errata.curation.Difference;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.Merge;
import dev.errata.curation.Published;
import dev.errata.curation.Publishing;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.Finding;
import dev.errata.library.Revision;
import dev.errata.library.RevisionHead;
import dev.errata.library.RevisionState;
import dev.errata.library.Revisions;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Writing entries: for editors into drafts, for reviewers at once. */
@Path("/api/v1/entries")
@Blocking
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
public class EntryWritesResource {

    private final Publishing publishing;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Writes writes;

    EntryWritesResource(Publishing publishing, Drafts drafts, Revisions revisions, Writes writes) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.revisions = revisions;
        this.writes = writes;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Write a new entry",
            description =
                    "It becomes a draft; with publish=true it is live at once, for reviewers. Sent again, it is the same draft.")
    @APIResponse(responseCode = "201", description = "The draft or the entry; its address is in Location")
    @APIResponse(responseCode = "403", description = "Only a reviewer may publish")
    @APIResponse(responseCode = "409", description = "An entry of this id is live")
    @APIResponse(responseCode = "422", description = "The linter found an error, or it is no entry")
    public Response create(@RestQuery @Nullable String publish, @RestQuery @Nullable String reason, byte[] body) {
        var document = writes.document(body);
        boolean atOnce = wanted(publish, false);
        var why = Writes.reason(reason);
        return atOnce ? published(document, why) : drafted(document, why);
    }

    private Response published(EntryDocument document, String reason) {
        var id = document.entry().id();
        var latest = publishing.latest(id);
        if (latest.filter(it -> live(it)).isPresent()) {
            if (latest.get().document().equals(CanonicalJson.of(document.json()))) {
                return created(latest.get().head(), latest.get().document());
            }
            throw taken(id);
        }
        int expected = latest.map(it -> it.head().number()).orElse(0);
        return switch (publishing.publish(document, expected, writes.editor(), reason)) {
            case Published.Live(var head) -> created(head, CanonicalJson.of(document.json()));
            case Published.Stale stale -> throw taken(id);
            case Published other -> throw refused(other, id);
        };
    }

    private Response drafted(EntryDocument document, String reason) {
        checked(document);
        var text = CanonicalJson.of(document.json());
        return switch (drafts.begin(text, "", writes.editor())) {
            case Begun.Made(var draft) -> answer(Response.Status.CREATED, explained(draft, reason));
            case Begun.Taken(var live) -> throw taken(live);
            case Begun.Unreadable(var fault) -> throw Writes.unreadable(fault);
        };
    }

    @PUT
    @Path("/{domain}/{slug}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Change an entry",
            description =
                    "The header If-Match names the revision that was changed. For a reviewer it is live at once, for an editor it becomes"
                            + " a draft; publish=true or false says which. An unchanged document changes nothing.")
    @APIResponse(responseCode = "200", description = "The revision that is live; its number is the ETag")
    @APIResponse(responseCode = "202", description = "A draft; its address is in Location")
    @APIResponse(
            responseCode = "412",
            description = "Somebody was faster: \"latest\" is what the entry says now, \"merge\" both changes in one")
    @APIResponse(responseCode = "422", description = "The linter found an error, or the id is another's")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @Nullable String publish,
            @RestQuery @Nullable String reason,
            byte[] body) {
        var id = id(domain, slug);
        int expected = writes.expected("entry");
        var latest = publishing.latest(id).orElseThrow(() -> Refusals.noEntry(id));
        var document = writes.document(body);
        if (!document.entry().id().equals(id)) {
            throw Writes.misplaced(document.entry().id(), "An id never changes: this one is " + id + ".");
        }
        boolean atOnce = wanted(publish, writes.reviewer());
        var why = Writes.reason(reason);
        if (live(latest) && latest.document().equals(CanonicalJson.of(document.json()))) {
            return shown(latest.head(), latest.document());
        }
        if (latest.head().number() != expected) {
            throw stale(latest, expected, document);
        }
        if (!atOnce) {
            checked(document);
            return answer(Response.Status.ACCEPTED, explained(drafts.edit(document, expected, writes.editor()), why));
        }
        return switch (publishing.publish(document, expected, writes.editor(), why)) {
            case Published.Live(var head) -> shown(head, CanonicalJson.of(document.json()));
            case Published.Stale stale -> throw stale(publishing.latest(id).orElseThrow(), expected, document);
            case Published other -> throw refused(other, id);
        };
    }

    @DELETE
    @Path("/{domain}/{slug}")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            summary = "Retire an entry",
            description =
                    "It keeps its history. With a successor, its id and all ties to it lead there from then on. If-Match may name the"
                            + " revision that was seen last.")
    @APIResponse(responseCode = "204", description = "It is retired, or was before")
    @APIResponse(responseCode = "412", description = "Somebody was faster")
    public Response retire(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @Nullable String successor,
            @RestQuery @Nullable String reason) {
        var id = id(domain, slug);
        var latest = publishing.latest(id).orElseThrow(() -> Refusals.noEntry(id));
        var heir = Optional.ofNullable(successor).map(it -> EntryId.parse(it).orElseThrow(() -> noSuccessor(it)));
        int expected = writes.expectedIfAny("entry");
        return switch (publishing.retire(id, heir, expected, writes.editor(), Writes.reason(reason))) {
            case Published.Live live -> Response.noContent().build();
            case Published.Stale(int number) -> throw stale(latest, number);
            case Published.Gone() -> throw noSuccessor(heir.orElse(id));
            case Published other -> throw refused(other, id);
        };
    }

    @POST
    @Path("/{domain}/{slug}/confirm")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            summary = "Say that an entry was verified today",
            description = "last_confirmed is today, as a revision. If-Match names the revision that was verified.")
    @APIResponse(responseCode = "200", description = "The new revision; its number is the ETag")
    public Response confirm(@RestPath String domain, @RestPath String slug) {
        var id = id(domain, slug);
        return decided(id, publishing.confirm(id, writes.expected("entry"), writes.editor()));
    }

    @POST
    @Path("/{domain}/{slug}/revisions/{number}/restore")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            summary = "Put an entry live again as it was",
            description = "What it said then is its next revision. If-Match names the latest, a retirement included.")
    @APIResponse(responseCode = "200", description = "The new revision; its number is the ETag")
    public Response restore(
            @RestPath String domain, @RestPath String slug, @RestPath int number, @RestQuery @Nullable String reason) {
        var id = id(domain, slug);
        int expected = writes.expected("entry");
        var then = revisions.find(id, number).orElseThrow(() -> Refusals.noRevision(id, number));
        return decided(
                id, publishing.restore(id, then.head().number(), expected, writes.editor(), Writes.reason(reason)));
    }

    private Response decided(EntryId id, Published published) {
        return switch (published) {
            case Published.Live(var head) ->
                shown(head, revisions.find(id, head.number()).orElseThrow().document());
            case Published.Stale(int number) ->
                throw stale(publishing.latest(id).orElseThrow(() -> Refusals.noEntry(id)), number);
            case Published other -> throw refused(other, id);
        };
    }

    @GET
    @PermitAll
    @Path("/{domain}/{slug}/difference")
    @Operation(
            summary = "What is different between two revisions",
            description =
                    "Value by value, and word by word within a value. Without from and to: what the latest changed.")
    public DifferenceJson difference(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("0") int from,
            @RestQuery @DefaultValue("0") int to) {
        var id = id(domain, slug);
        int latest = publishing
                .latest(id)
                .orElseThrow(() -> Refusals.noEntry(id))
                .head()
                .number();
        int right = to == 0 ? latest : to;
        int left = from == 0 ? Math.max(1, right - 1) : from;
        return DifferenceJson.of(left, right, Difference.between(document(id, left), document(id, right)));
    }

    private String document(EntryId id, int number) {
        return revisions
                .find(id, number)
                .orElseThrow(() -> Refusals.noRevision(id, number))
                .document();
    }

    private boolean wanted(@Nullable String publish, boolean otherwise) {
        if (publish == null) {
            return otherwise;
        }
        return switch (publish) {
            case "true", "" -> {
                writes.mustReview();
                yield true;
            }
            case "false" -> false;
            default -> throw Refusals.invalidParameter("publish", "publish is true or false");
        };
    }

    private void checked(EntryDocument document) {
        var errors =
                publishing.findings(document).stream().filter(Finding::error).toList();
        if (!errors.isEmpty()) {
            throw Writes.faulty(errors);
        }
    }

    private Draft explained(Draft draft, String reason) {
        return reason.isEmpty()
                ? draft
                : drafts.explain(draft.id(), reason, writes.editor()).orElse(draft);
    }

    private Response answer(Response.Status status, Draft draft) {
        return Response.status(status)
                .location(URI.create("/api/v1/drafts/" + draft.id()))
                .tag(new EntityTag(Integer.toString(draft.version())))
                .entity(DraftJson.whole(draft, drafts.publishable(draft), drafts.findings(draft)))
                .build();
    }

    private static Response created(RevisionHead head, String document) {
        return Response.created(URI.create("/api/v1/entries/" + head.id()))
                .tag(new EntityTag(Integer.toString(head.number())))
                .entity(document)
                .build();
    }

    private static Response shown(RevisionHead head, String document) {
        return Response.ok(document)
                .tag(new EntityTag(Integer.toString(head.number())))
                .build();
    }

    private Refusal stale(Revision latest, int seen, EntryDocument mine) {
        var theirs = tree(latest.document());
        var merge = revisions
                .find(latest.head().id(), seen)
                .map(base -> MergeJson.of(Merge.of(tree(base.document()), mine.json(), theirs)))
                .orElse(null);
        return Writes.stale(
                "The entry has revision " + latest.head().number()
                        + " by now. Look at \"merge\", and send it with that number.",
                "revision",
                latest.head().number(),
                theirs,
                merge);
    }

    private static Refusal stale(Revision seen, int latest) {
        return Writes.stale(
                "The entry has revision " + latest + " by now. Look at it, and decide again.",
                "revision",
                latest,
                tree(seen.document()),
                null);
    }

    private static ObjectNode tree(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var read, var places) -> read.json();
            case Reading.Broken(var fault) -> throw new IllegalStateException("a kept document cannot be read");
        };
    }

    private static boolean live(Revision it) {
        return it.head().state() == RevisionState.PUBLISHED;
    }

    private static Refusal refused(Published other, EntryId id) {
        return switch (other) {
            case Published.Faulty(var findings) ->
                Writes.faulty(findings.stream().filter(Finding::error).toList());
            case Published.Unseen() -> Writes.unseen();
            case Published.Gone() -> Refusals.noEntry(id);
            case Published.Live live -> throw new IllegalStateException("that is no refusal");
            case Published.Stale stale -> throw new IllegalStateException("that is shown with its merge");
            case Published.Changed changed -> throw new IllegalStateException("that is of drafts alone");
        };
    }

    private static Refusal taken(EntryId id) {
        return new Refusal(
                ProblemType.CONFLICT,
                "The entry " + id + " is there already. Change it by PUT /api/v1/entries/" + id + ".");
    }

    private static Refusal noSuccessor(Object id) {
        return Refusals.invalidParameter("successor", "there is no live entry " + id + " that could take its place");
    }

    private static EntryId id(String domain, String slug) {
        return EntryId.parse(domain + "/" + slug).orElseThrow(() -> Refusals.noEntry(domain + "/" + slug));
    }
}
