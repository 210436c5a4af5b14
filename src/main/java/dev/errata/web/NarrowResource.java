package dev.errata.web;

import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.web.Desk.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Tells the causes apart by what their checks printed. It changes nothing and keeps nothing, so the answer is a page at once. */
@Path("/m/{id}/narrow")
@Produces(MediaType.TEXT_HTML)
class NarrowResource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final Lookup lookup;
    private final Desks desks;

    NarrowResource(Lookup lookup, Desks desks) {
        this.lookup = lookup;
        this.desks = desks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> narrow(
            @RestPath String id,
            @RestForm("entry_id") @DefaultValue("") String entry,
            @RestForm @DefaultValue("") String output,
            @RestHeader("HX-Request") boolean htmx) {
        var pasted = Pasted.of(entry, output);
        return lookup.again(id)
                .map(report -> narrow(report, pasted, htmx))
                .orElseGet(() -> answer(NOT_FOUND, LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE))));
    }

    private RestResponse<TemplateInstance> narrow(MatchReport report, Pasted pasted, boolean htmx) {
        var desk = desks.answered(report, pasted);
        var narrowing = desk.narrowing(pasted.entry())
                .orElseThrow(() -> new Refusal(
                        ProblemType.INVALID_INPUT,
                        "This answer has no match of that entry with causes to tell apart."));
        int status = pasted.tooLarge() ? TOO_LARGE : OK;
        return answer(status, htmx ? LookTemplates.narrow(narrowing) : LookTemplates.page(desk));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                // What somebody's machine printed is nothing to come back to.
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
