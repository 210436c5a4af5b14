package dev.errata.web;

import dev.errata.curation.Reverify;
import dev.errata.feedback.Feedback;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** Which entries are to be verified again, and why. */
@Path("/reverify")
@Produces(MediaType.TEXT_HTML)
class ReverifyResource {

    @CheckedTemplate(basePath = "reverify")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(StaleList stale);
    }

    private final Reverify reverify;
    private final Feedback feedback;
    private final Reader reader;
    private final Clock clock;

    ReverifyResource(Reverify reverify, Feedback feedback, Reader reader, Clock clock) {
        this.reverify = reverify;
        this.feedback = feedback;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return Templates.page(StaleList.of(reverify.list(), feedback.beliefs(), reader.language(), clock));
    }
}
