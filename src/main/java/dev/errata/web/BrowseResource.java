package dev.errata.web;

import dev.errata.feedback.Feedback;
import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All entries, to browse and to search. */
@Path("/entries")
@Produces(MediaType.TEXT_HTML)
class BrowseResource {

    @CheckedTemplate(basePath = "browse")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(Shelf shelf);

        static native TemplateInstance page$found(Shelf shelf);
    }

    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final Reader reader;

    BrowseResource(LiveKnowledgeBase live, Feedback feedback, Reader reader) {
        this.live = live;
        this.feedback = feedback;
        this.reader = reader;
    }

    @GET
    public RestResponse<TemplateInstance> browse(@BeanParam Choice choice, @RestHeader("HX-Request") boolean htmx) {
        var shelf = Shelf.of(choice, live.current(), feedback.beliefs(), reader.language());
        return ResponseBuilder.<TemplateInstance>ok(htmx ? Templates.page$found(shelf) : Templates.page(shelf))
                .header(HttpHeaders.VARY, "HX-Request")
                .build();
    }
}
