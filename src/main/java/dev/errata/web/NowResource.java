package dev.errata.web;

import dev.errata.match.LiveKnowledgeBase;
import dev.errata.sighting.SightingQuery;
import dev.errata.sighting.SightingQuery.By;
import dev.errata.sighting.Sightings;
import dev.errata.sighting.Tail;
import dev.errata.sighting.Traffic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** What is happening now: what was seen in the last 24 hours, and where. */
@Path("/now")
@Produces(MediaType.TEXT_HTML)
class NowResource {

    @CheckedTemplate(basePath = "now")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(NowPage now);
    }

    private static final Duration DAY = Duration.ofHours(24);

    /** Nobody reads on after so many. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_SOURCES = 30;
    private static final int LAST_LINES = 15;

    private final Traffic traffic;
    private final Sightings sightings;
    private final Tail tail;
    private final LiveKnowledgeBase live;
    private final Reader reader;
    private final Clock clock;

    NowResource(Traffic traffic, Sightings sightings, Tail tail, LiveKnowledgeBase live, Reader reader, Clock clock) {
        this.traffic = traffic;
        this.sightings = sightings;
        this.tail = tail;
        this.live = live;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String source) {
        var chosen = source.strip();
        var base = live.current();
        var now = clock.instant();
        var happenings = traffic.now(chosen, MOST_ROWS + 1);
        var share = traffic.share(now.minus(DAY), now);
        return Templates.page(new NowPage(
                chosen,
                NowPage.total(share),
                NowPage.known(share),
                happenings.stream()
                        .limit(MOST_ROWS)
                        .map(it -> NowPage.Row.of(it, base, reader.language(), clock))
                        .toList(),
                happenings.size() > MOST_ROWS,
                sources(chosen),
                lines(chosen)));
    }

    private List<NowPage.Place> sources(String chosen) {
        var query = new SightingQuery(
                Set.of(), "", Optional.of(clock.instant().minus(DAY)), Optional.empty(), By.SOURCE, MOST_SOURCES);
        return sightings.list(query).stream()
                .map(it -> NowPage.Place.of(it, chosen, clock))
                .toList();
    }

    private List<TailLine> lines(String source) {
        boolean insider = reader.insider();
        return tail.latest().reversed().stream()
                .filter(it -> source.isEmpty() || it.seen().place().source().equals(source))
                .limit(LAST_LINES)
                .map(it -> TailLine.of(it, live.current(), insider, clock))
                .toList();
    }
}
