package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Draft;
import dev.errata.curation.Drafts;
import dev.errata.curation.Published;
import dev.errata.curation.UnknownRulings;
import dev.errata.entry.EntryId;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.search.Browse;
import dev.errata.sighting.Unknown;
import dev.errata.web.InboxPage.Done;
import dev.errata.web.InboxPage.Search;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What waits for an editor: unknown errors, drafts, conflicts. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
class InboxResource {

    @CheckedTemplate(basePath = "inbox")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(InboxPage inbox);
    }

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int FOUND = 8;

    private final Inboxes inboxes;
    private final UnknownRulings rulings;
    private final Drafts drafts;
    private final LiveKnowledgeBase live;
    private final Waiting waiting;
    private final Reader reader;
    private final Clock clock;

    InboxResource(
            Inboxes inboxes,
            UnknownRulings rulings,
            Drafts drafts,
            LiveKnowledgeBase live,
            Waiting waiting,
            Reader reader,
            Clock clock) {
        this.inboxes = inboxes;
        this.rulings = rulings;
        this.drafts = drafts;
        this.live = live;
        this.waiting = waiting;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> list(
            @RestQuery @DefaultValue("open") String status,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("") String about) {
        return page(OK, status, Search.NONE, new Done(done, about));
    }

    @POST
    @Path("unknowns/{id}/ignored")
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> ignore(@RestPath String id) {
        return decided(rulings.ignore(id, reader.name(), ""), "ignored");
    }

    @POST
    @Path("unknowns/{id}/snoozed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> snooze(@RestPath String id, @RestForm @DefaultValue("day") String until) {
        return Snooze.of(until)
                .map(it -> decided(rulings.snooze(id, clock.instant().plus(it), reader.name(), ""), "snoozed"))
                .orElseGet(() -> page(UNPROCESSABLE, "open", Search.NONE, Done.NONE));
    }

    @POST
    @Path("unknowns/{id}/reopened")
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> reopen(@RestPath String id) {
        return decided(rulings.reopen(id, reader.name(), ""), "reopened");
    }

    /** Says what it is; where that is not an entry's id, the entries that it may mean are offered. */
    @POST
    @Path("unknowns/{id}/entry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> is(@RestPath String id, @RestForm @DefaultValue("") String entry) {
        var words = entry.strip();
        return EntryId.parse(words)
                .filter(it -> live.current().find(it).isPresent())
                .map(it -> drafts.alias(id, it, reader.name())
                        .map(draft -> drafted(draft, "aliased"))
                        .orElseGet(() -> page(NOT_FOUND, "open", Search.NONE, new Done("gone", id))))
                .orElseGet(() -> page(
                        words.isEmpty() ? UNPROCESSABLE : OK, "open", new Search(id, words, found(words)), Done.NONE));
    }

    @POST
    @Path("unknowns/{id}/drafts")
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> begin(@RestPath String id) {
        return drafts.begin(id, Optional.empty(), reader.name())
                .map(it -> drafted(it, "begun"))
                .orElseGet(() -> page(NOT_FOUND, "open", Search.NONE, new Done("gone", id)));
    }

    @POST
    @Path("drafts/{id}/published")
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> publish(@RestPath String id) {
        return switch (drafts.publish(id, reader.name())) {
            case Published.Live(var revision) ->
                elsewhere("published", revision.id().toString(), "drafts");
            case Published.Faulty(var findings) -> page(UNPROCESSABLE, "open", Search.NONE, new Done("faulty", id));
            case Published.Stale(int latest) -> page(CONFLICT, "open", Search.NONE, new Done("stale", id));
            case Published.Unseen() -> page(CONFLICT, "open", Search.NONE, new Done("unseen", id));
            case Published.Changed(int version) -> page(CONFLICT, "open", Search.NONE, new Done("stale", id));
            case Published.Gone() -> page(NOT_FOUND, "open", Search.NONE, new Done("gone", id));
        };
    }

    @POST
    @Path("drafts/{id}/discarded")
    @RolesAllowed(Roles.EDITOR)
    public RestResponse<TemplateInstance> discard(@RestPath String id) {
        return drafts.discard(id, reader.name())
                .map(it -> elsewhere("discarded", it.entry().toString(), "drafts"))
                .orElseGet(() -> page(NOT_FOUND, "open", Search.NONE, new Done("gone", id)));
    }

    private List<EntryId> found(String words) {
        return words.isEmpty()
                ? List.of()
                : live.current().browse(Browse.Query.forWords(words, FOUND)).ids();
    }

    private RestResponse<TemplateInstance> decided(Optional<Unknown> unknown, String done) {
        return unknown.map(it -> elsewhere(done, it.id(), "unknowns"))
                .orElseGet(() -> page(NOT_FOUND, "open", Search.NONE, new Done("gone", "")));
    }

    private RestResponse<TemplateInstance> drafted(Draft draft, String done) {
        return elsewhere(done, draft.entry().toString(), "draft-" + draft.id());
    }

    private RestResponse<TemplateInstance> elsewhere(String done, String about, String place) {
        waiting.count();
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/inbox?done=" + done + "&about=" + Reader.encode(about) + "#" + place))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, String shown, Search search, Done done) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(inboxes.page(shown, search, done, reader.editor())))
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
