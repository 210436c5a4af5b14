package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Acceptance;
import dev.errata.curation.Rulings;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Feedback;
import dev.errata.library.Edited;
import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What readers said, one by one, for reviewers: to look into, to take out what is not honest, to learn from the rest. */
@Path("/outcomes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.REVIEWER)
class OutcomesResource {

    @CheckedTemplate(basePath = "outcomes")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(OutcomesPage outcomes);
    }

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_REASON = 1_000;

    private final Feedback feedback;
    private final Rulings rulings;
    private final Acceptance acceptance;
    private final LiveKnowledgeBase live;
    private final Reader reader;
    private final Clock clock;

    OutcomesResource(
            Feedback feedback,
            Rulings rulings,
            Acceptance acceptance,
            LiveKnowledgeBase live,
            Reader reader,
            Clock clock) {
        this.feedback = feedback;
        this.rulings = rulings;
        this.acceptance = acceptance;
        this.live = live;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> list(
            @BeanParam OutcomeFilter filter, @RestQuery("done") @DefaultValue("") String done) {
        return page(OK, filter, Notice.of(done));
    }

    @POST
    @Path("rulings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<TemplateInstance> rule(
            @BeanParam OutcomeFilter filter,
            @RestForm List<Long> position,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("") String act) {
        // All that the filter finds, not only what was chosen of it.
        boolean all = act.endsWith("-all") && filter.ofOne();
        boolean counts = act.startsWith("restore");
        Set<Long> targets = all
                ? rulings.positions(filter.entry.strip(), filter.reporter.strip(), filter.source.strip())
                : new HashSet<>(position);
        if (targets.isEmpty()) {
            return page(UNPROCESSABLE, filter, new Notice("none_chosen", 0));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return page(UNPROCESSABLE, filter, new Notice("reason_missing", 0));
        }
        int ruled = rulings.rule(targets, counts, reader.name(), reason.strip()).size();
        return done(filter, new Notice(counts ? "restored" : "voided", ruled));
    }

    @POST
    @Path("learned")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> learn(
            @BeanParam OutcomeFilter filter, @RestForm @DefaultValue("0") int revision) {
        return EntryId.parse(filter.entry.strip())
                .flatMap(it -> acceptance.accept(it, revision, reader.name()))
                .map(edited -> switch (edited) {
                    case Edited.Saved(var saved) ->
                        done(filter, new Notice("accepted", saved.head().number()));
                    case Edited.Stale(int latest) -> page(CONFLICT, filter, new Notice("stale", latest));
                })
                .orElseGet(() -> page(CONFLICT, filter, new Notice("nothing_learned", 0)));
    }

    private static RestResponse<TemplateInstance> done(OutcomeFilter filter, Notice notice) {
        var address = filter.address();
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(address + (address.contains("?") ? "&" : "?") + "done=" + notice.inAddress()))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, OutcomeFilter filter, Notice notice) {
        var base = live.current();
        var learned = EntryId.parse(filter.entry)
                .flatMap(base::find)
                .map(it -> LearnedFigures.of(it, feedback.beliefs().of(it.entry()), reader.language()))
                .filter(it -> !it.rows().isEmpty())
                .orElse(null);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(OutcomesPage.of(
                        filter, feedback.outcomes(filter.page()), notice, learned, base, reader.language(), clock)))
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
