package dev.errata.web;

import dev.errata.match.Scoreboard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** How good and how fast this build is. */
@Path("/quality")
@Produces(MediaType.TEXT_HTML)
class QualityResource {

    @CheckedTemplate(basePath = "quality")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(QualityPage board);
    }

    private final Scoreboard scoreboard;
    private final Clock clock;

    QualityResource(Scoreboard scoreboard, Clock clock) {
        this.scoreboard = scoreboard;
        this.clock = clock;
    }

    @GET
    public TemplateInstance quality() {
        return Templates.page(QualityPage.of(scoreboard, clock));
    }
}
