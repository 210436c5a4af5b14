package dev.errata.web;

import dev.errata.match.Lookup;
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

/** Says which of the steps that were tried are known dead ends. It keeps nothing, so the answer is a page at once. */
@Path("/m/{id}/tried")
@Produces(MediaType.TEXT_HTML)
class TriedResource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Lookup lookup;
    private final Desks desks;

    TriedResource(Lookup lookup, Desks desks) {
        this.lookup = lookup;
        this.desks = desks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> check(
            @RestPath String id,
            @RestForm("tried") @DefaultValue("") String tried,
            @RestHeader("HX-Request") boolean htmx) {
        var steps = new TriedSteps(tried);
        return lookup.again(id)
                .map(report -> answer(
                        OK,
                        htmx
                                ? LookTemplates.tried(desks.tried(report, steps))
                                : LookTemplates.page(desks.answered(report, steps))))
                .orElseGet(() -> answer(NOT_FOUND, LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE))));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
