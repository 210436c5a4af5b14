package dev.errata.web;

import dev.errata.intake.Submissions;
import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import dev.errata.web.Desk.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives a text that nothing known answers to the editors, as the page shows it: with its secrets masked. */
@Path("/m/{id}/submitted")
@Produces(MediaType.TEXT_HTML)
class SubmitResource {

    private final Lookup lookup;
    private final Submissions submissions;
    private final Desks desks;
    private final Reader reader;

    SubmitResource(Lookup lookup, Submissions submissions, Desks desks, Reader reader) {
        this.lookup = lookup;
        this.submissions = submissions;
        this.desks = desks;
        this.reader = reader;
    }

    @POST
    public RestResponse<TemplateInstance> submit(@RestPath String id) {
        return lookup.again(id)
                .map(this::submit)
                .orElseGet(() -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.NOT_FOUND)
                        .entity(LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE)))
                        .build());
    }

    private RestResponse<TemplateInstance> submit(MatchReport report) {
        var taken = report.matched()
                ? "known"
                : Tokens.of(submissions.submit("page", "Errata", reader.address(), report.maskedText()));
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(Answer.address(report.matchId()) + "?submitted=" + taken + "#submit"))
                .build();
    }
}
