package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Comment;
import dev.errata.curation.Difference;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.Drafts.Rebased;
import dev.errata.curation.Merge.Side;
import dev.errata.curation.Published;
import dev.errata.curation.Publishing;
import dev.errata.curation.SavedDraft;
import dev.errata.entry.CanonicalJson;
import dev.errata.library.Finding;
import dev.errata.library.Revision;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.web.DraftPage.Merging;
import dev.errata.web.DraftPage.ShownApproval;
import dev.errata.web.DraftPage.ShownComment;
import dev.errata.web.DraftPage.ShownConflict;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A draft under review: what it would change, what is said of it, and what may be done with it. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.EDITOR)
class DraftResource {

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(DraftPage draft);
    }

    private static final int NOT_FOUND = 404;

    private final Drafts drafts;
    private final Publishing publishing;
    private final LiveKnowledgeBase live;
    private final Reader reader;
    private final Clock clock;

    DraftResource(Drafts drafts, Publishing publishing, LiveKnowledgeBase live, Reader reader, Clock clock) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.live = live;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> draft(@RestPath String id, @RestQuery @DefaultValue("") String done) {
        return drafts.find(id)
                .map(it -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.OK)
                        .entity(Templates.page(page(it, done)))
                        .header("X-Robots-Tag", "noindex")
                        .build())
                .orElseGet(() -> missing(id));
    }

    private DraftPage page(Draft draft, String done) {
        var findings = draft.pending() ? drafts.findings(draft) : List.<Finding>of();
        var latest = publishing.latest(draft.entry());
        var merging = drafts.rebase(draft.id());
        return new DraftPage(
                draft.id(),
                Tokens.of(draft.kind()),
                Tokens.of(draft.state()),
                draft.entry().toString(),
                live.current().find(draft.entry()).isPresent(),
                draft.base(),
                latest.map(it -> it.head().number()).orElse(0),
                draft.version(),
                draft.reason(),
                draft.author(),
                draft.savedBy(),
                Ago.of(draft.savedAt(), clock),
                ShownChange.of(Difference.between(before(draft), draft.document())),
                LintFinding.of(findings),
                draft.pending() && drafts.publishable(draft),
                drafts.seen(draft, reader.name()),
                drafts.comments(draft.id()).stream()
                        .map(it -> ShownComment.of(it, clock))
                        .toList(),
                drafts.approvals(draft.id()).stream()
                        .map(it -> ShownApproval.of(it, clock))
                        .toList(),
                merging.map(it -> merging(draft, it)).orElse(null),
                done);
    }

    /** What the entry said when the draft was made of it. */
    private String before(Draft draft) {
        return publishing
                .revision(draft.entry(), draft.base())
                .map(Revision::document)
                .orElse("");
    }

    private Merging merging(Draft draft, Rebased rebased) {
        return new Merging(
                ShownChange.of(
                        Difference.between(before(draft), rebased.latest().document())),
                rebased.merged().conflicts().stream().map(ShownConflict::of).toList());
    }

    @POST
    @Path("submitted")
    public RestResponse<TemplateInstance> submit(@RestPath String id) {
        return moved(id, drafts.submit(id, reader.name()), "submitted");
    }

    @POST
    @Path("withdrawn")
    public RestResponse<TemplateInstance> withdraw(@RestPath String id) {
        return moved(id, drafts.withdraw(id, reader.name()), "withdrawn");
    }

    @POST
    @Path("discarded")
    public RestResponse<TemplateInstance> discard(@RestPath String id) {
        return moved(id, drafts.discard(id, reader.name()), "discarded");
    }

    @POST
    @Path("approved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> approve(@RestPath String id, @RestForm @DefaultValue("0") int version) {
        return moved(id, drafts.approve(id, version, reader.name()), "approved");
    }

    @POST
    @Path("published")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> publish(@RestPath String id, @RestForm @DefaultValue("0") int version) {
        return elsewhere(
                id,
                switch (drafts.publish(id, version, reader.name())) {
                    case Published.Live published -> "published";
                    case Published.Faulty faulty -> "faulty";
                    case Published.Stale stale -> "behind";
                    case Published.Unseen unseen -> "unseen";
                    case Published.Changed changed -> "stale";
                    case Published.Gone gone -> "closed";
                });
    }

    @POST
    @Path("reason")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> explain(@RestPath String id, @RestForm @DefaultValue("") String reason) {
        var words = reason.strip();
        return moved(
                id,
                drafts.explain(id, words.substring(0, Math.min(words.length(), Draft.REASON)), reader.name()),
                "explained");
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> comment(
            @RestPath String id, @RestForm @DefaultValue("") String pointer, @RestForm @DefaultValue("") String words) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > Comment.LONGEST || pointer.length() > Comment.POINTER) {
            return elsewhere(id, "unsaid");
        }
        return moved(id, drafts.comment(id, pointer, said, reader.name()), "commented");
    }

    /**
     * Saves the draft merged with what its entry says by now.
     *
     * @param theirs pointers of the conflicts in which the entry's word is to stand, not the draft's
     */
    @POST
    @Path("merged")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> merge(
            @RestPath String id,
            @RestForm @DefaultValue("0") int version,
            @RestForm @DefaultValue("0") int base,
            @RestForm @Nullable List<String> theirs) {
        var chosen = theirs == null ? new HashSet<String>() : new HashSet<>(theirs);
        var rebased = drafts.rebase(id, pointer -> chosen.contains(pointer) ? Side.THEIRS : Side.MINE);
        if (rebased.isEmpty() || rebased.get().latest().head().number() != base) {
            return elsewhere(id, "stale");
        }
        var text = CanonicalJson.of(rebased.get().merged().document());
        return elsewhere(
                id,
                switch (drafts.rebase(id, version, base, text, reader.name())) {
                    case SavedDraft.Kept kept -> "merged";
                    case SavedDraft.Conflict conflict -> "stale";
                    case SavedDraft.Gone gone -> "closed";
                    case SavedDraft.Unreadable unreadable -> "faulty";
                    case SavedDraft.Misplaced misplaced -> "faulty";
                });
    }

    private RestResponse<TemplateInstance> moved(String id, Optional<?> done, String token) {
        return drafts.find(id).isEmpty() ? missing(id) : elsewhere(id, done.isPresent() ? token : "closed");
    }

    private static RestResponse<TemplateInstance> elsewhere(String id, String done) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create("/drafts/" + Reader.encode(id) + "?done=" + done))
                .build();
    }

    private static RestResponse<TemplateInstance> missing(String id) {
        return ResponseBuilder.<TemplateInstance>create(NOT_FOUND)
                .entity(EntryResource.Templates.missing(id))
                .build();
    }
}
