package dev.errata.web;

import dev.errata.match.LiveKnowledgeBase;
import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Tail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What is counted, as it is counted, as server-sent events: {@code lines} holds lines of the page, latest first; {@code beat} only says
 * that somebody is there. A stream ends after a while, and browsers come again.
 */
@Path("/now/tail")
class TailResource {

    @CheckedTemplate(basePath = "now")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance lines(List<TailLine> lines);
    }

    /** Nobody reads faster; what comes in between is left out. */
    private static final Duration PACE = Duration.ofMillis(400);

    private static final int LINES_AT_ONCE = 10;

    /** How much may come at once before it is looked at. */
    private static final int BATCH = 200;

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Tail tail;
    private final LiveKnowledgeBase live;
    private final Reader reader;
    private final Clock clock;

    TailResource(Tail tail, LiveKnowledgeBase live, Reader reader, Clock clock) {
        this.tail = tail;
        this.live = live;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@RestQuery @DefaultValue("") String source, @Context Sse sse) {
        var wanted = source.strip();
        var language = reader.language();
        boolean insider = reader.insider();
        var lines = Multi.createFrom()
                .publisher(tail)
                .filter(it -> wanted.isEmpty() || it.seen().place().source().equals(wanted))
                .group()
                .intoLists()
                .of(BATCH, PACE)
                .onOverflow()
                .dropPreviousItems()
                .map(batch -> event(sse, "lines", render(batch, insider, language)));
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop().map(any -> event(sse, "beat", "·"));
        return Multi.createBy().merging().streams(beats, lines).select().first(LONGEST);
    }

    private String render(List<Sighting> batch, boolean insider, Language language) {
        var base = live.current();
        var lines = batch.reversed().stream()
                .limit(LINES_AT_ONCE)
                .map(it -> TailLine.of(it, base, insider, clock))
                .toList();
        return Templates.lines(lines)
                .setLocale(language.locale())
                .render()
                // A line end would end the event's.
                .replaceAll("\\R\\s*", " ");
    }

    private static OutboundSseEvent event(Sse sse, String name, String data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }
}
