package dev.errata.web;

import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
import dev.errata.web.Desk.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The front page: an error in, its fixes out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class LookupResource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final Lookup lookup;
    private final MatchConfig config;
    private final Desks desks;
    private final Later later;

    LookupResource(Lookup lookup, MatchConfig config, Desks desks, Later later) {
        this.lookup = lookup;
        this.config = config;
        this.desks = desks;
        this.later = later;
    }

    @GET
    public TemplateInstance empty() {
        return LookTemplates.page(desks.bare(Question.NONE, Trouble.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> look(
            @RestForm @DefaultValue("") String text,
            @RestForm @DefaultValue("") String software,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String os,
            @RestForm @DefaultValue("") String tried,
            @RestHeader("HX-Request") boolean htmx) {
        var question = new Question(text, software, version, os);
        if (text.isBlank()) {
            return refused(UNPROCESSABLE, desks.bare(question, Trouble.BLANK), htmx);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > config.maxBytes().asLongValue()) {
            return refused(TOO_LARGE, desks.bare(question.with(""), Trouble.TOO_LARGE), htmx);
        }
        var report = lookup.look(text, question.context(), config.limit());
        var steps = new TriedSteps(tried);
        return steps.each().isEmpty() ? answered(question, report, htmx) : answered(question, report, steps, htmx);
    }

    @GET
    @Path("m/{id}")
    public RestResponse<TemplateInstance> again(
            @RestPath String id,
            @RestQuery @DefaultValue("") String versus,
            @RestQuery @DefaultValue("") String echo,
            @RestQuery @DefaultValue("") String submitted) {
        later.seen(id);
        return lookup.again(id)
                .map(report -> again(report, desks.versus(report, versus), Echo.of(echo), submitted))
                .orElseGet(() -> page(NOT_FOUND, LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE))));
    }

    private RestResponse<TemplateInstance> again(MatchReport report, Versus versus, Echo echo, String submitted) {
        return ResponseBuilder.<TemplateInstance>create(versus.missing() ? NOT_FOUND : OK)
                .entity(LookTemplates.page(desks.answered(Question.of(report), report, versus, echo)
                        .submitted(submitted)))
                // Whoever has the address may read what was pasted; search engines need not.
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** With script the answer itself and its address; without, the way to it. An answer that was not kept has no address. */
    private RestResponse<TemplateInstance> answered(Question question, MatchReport report, boolean htmx) {
        var address = "/m/" + report.matchId();
        if (htmx) {
            return ResponseBuilder.<TemplateInstance>ok(LookTemplates.page$desk(
                            desks.answered(question, report, desks.versus(report, ""), Echo.NONE)))
                    .header("HX-Push-Url", report.matchId().isEmpty() ? "false" : address)
                    .build();
        }
        return report.matchId().isEmpty()
                ? page(OK, LookTemplates.page(desks.answered(question, report, desks.versus(report, ""), Echo.NONE)))
                : ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, URI.create(address))
                        .build();
    }

    /** What was tried is kept nowhere, so what is known of it is said at once or never. */
    private RestResponse<TemplateInstance> answered(
            Question question, MatchReport report, TriedSteps steps, boolean htmx) {
        var desk = desks.answered(question, report, steps);
        return htmx
                ? ResponseBuilder.<TemplateInstance>ok(LookTemplates.page$desk(desk))
                        .header("HX-Push-Url", report.matchId().isEmpty() ? "false" : Answer.address(report.matchId()))
                        .build()
                : page(OK, LookTemplates.page(desk));
    }

    /** With script only the sentence is replaced, so that the text stays in its field. */
    private static RestResponse<TemplateInstance> refused(int status, Desk desk, boolean htmx) {
        if (!htmx) {
            return page(status, LookTemplates.page(desk));
        }
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(LookTemplates.page$fault(desk))
                .header("HX-Retarget", "#fault")
                .header("HX-Reswap", "outerHTML")
                .build();
    }

    private static RestResponse<TemplateInstance> page(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }
}
