package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Difference;
import dev.errata.curation.Draft;
import dev.errata.curation.Published;
import dev.errata.curation.Publishing;
import dev.errata.entry.EntryId;
import dev.errata.library.Revision;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What an entry said, from its first revision on; an older one can be restored, and a live one confirmed. */
@Path("/entries/{domain}/{slug}")
@Produces(MediaType.TEXT_HTML)
class HistoryResource {

    @CheckedTemplate(basePath = "history")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(HistoryPage history);
    }

    private static final int NOT_FOUND = 404;

    private final Revisions revisions;
    private final Publishing publishing;
    private final LiveKnowledgeBase live;
    private final Reader reader;
    private final Clock clock;

    HistoryResource(Revisions revisions, Publishing publishing, LiveKnowledgeBase live, Reader reader, Clock clock) {
        this.revisions = revisions;
        this.publishing = publishing;
        this.live = live;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("history")
    public RestResponse<TemplateInstance> history(
            @RestPath String domain,
            @RestPath String slug,
            @RestQuery @DefaultValue("0") int from,
            @RestQuery @DefaultValue("0") int to,
            @RestQuery @DefaultValue("") String done) {
        var asked = domain + "/" + slug;
        return EntryId.parse(asked)
                .map(id -> page(id, revisions.history(id), from, to, done))
                .orElseGet(() -> missing(asked));
    }

    private RestResponse<TemplateInstance> page(EntryId id, List<RevisionHead> heads, int from, int to, String done) {
        if (heads.isEmpty()) {
            return missing(id.toString());
        }
        int latest = heads.getFirst().number();
        int right = to < 1 || to > latest ? latest : to;
        int left = from < 1 || from > latest ? Math.max(1, right - 1) : from;
        var answers = live.current().find(id).map(it -> it.entry().id());
        var page = new HistoryPage(
                id.toString(),
                answers.filter(id::equals).isPresent(),
                answers.filter(it -> !it.equals(id)).map(EntryId::toString).orElse(""),
                heads.stream().map(it -> ShownRevision.of(it, clock)).toList(),
                left,
                right,
                ShownChange.of(Difference.between(document(id, left), document(id, right))),
                done);
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.OK)
                .entity(Templates.page(page))
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private String document(EntryId id, int number) {
        return revisions.find(id, number).map(Revision::document).orElse("");
    }

    @POST
    @Path("restored")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> restore(
            @RestPath String domain,
            @RestPath String slug,
            @RestForm @DefaultValue("0") int revision,
            @RestForm @DefaultValue("0") int expected,
            @RestForm @DefaultValue("") String reason) {
        return decided(
                domain + "/" + slug,
                "restored",
                id -> publishing.restore(id, revision, expected, reader.name(), cut(reason)));
    }

    @POST
    @Path("confirmed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> confirm(
            @RestPath String domain, @RestPath String slug, @RestForm @DefaultValue("0") int expected) {
        return decided(domain + "/" + slug, "confirmed", id -> publishing.confirm(id, expected, reader.name()));
    }

    @POST
    @Path("retired")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> retire(
            @RestPath String domain,
            @RestPath String slug,
            @RestForm @DefaultValue("0") int expected,
            @RestForm @DefaultValue("") String successor,
            @RestForm @DefaultValue("") String reason) {
        var wanted = successor.strip();
        var heir = EntryId.parse(wanted);
        if (heir.isEmpty() && !wanted.isEmpty()) {
            return elsewhere(domain + "/" + slug, "no_successor");
        }
        return decided(
                domain + "/" + slug,
                "retired",
                id -> publishing.retire(id, heir, expected, reader.name(), cut(reason)));
    }

    private interface Act {
        Published on(EntryId id);
    }

    private RestResponse<TemplateInstance> decided(String asked, String done, Act act) {
        return EntryId.parse(asked)
                .filter(it -> !revisions.history(it).isEmpty())
                .map(id -> elsewhere(
                        asked,
                        switch (act.on(id)) {
                            case Published.Live live -> done;
                            case Published.Stale stale -> "stale";
                            case Published.Gone gone -> "no_successor";
                            case Published.Faulty faulty -> "faulty";
                            case Published.Unseen unseen -> "unseen";
                            case Published.Changed changed -> "stale";
                        }))
                .orElseGet(() -> missing(asked));
    }

    private static String cut(String reason) {
        var words = reason.strip();
        return words.substring(0, Math.min(words.length(), Draft.REASON / 2));
    }

    private static RestResponse<TemplateInstance> elsewhere(String id, String done) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create("/entries/" + id + "/history?done=" + done))
                .build();
    }

    private static RestResponse<TemplateInstance> missing(String asked) {
        return ResponseBuilder.<TemplateInstance>create(NOT_FOUND)
                .entity(EntryResource.Templates.missing(asked))
                .build();
    }
}
