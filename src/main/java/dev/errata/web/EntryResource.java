package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.feedback.Feedback;
import dev.errata.library.RevisionState;
import dev.errata.library.Revisions;
import dev.errata.match.EntryMarkdown;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.sighting.Traffic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is known about one error. */
@Path("/entries/{domain}/{slug}")
class EntryResource {

    @CheckedTemplate(basePath = "entry")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(EntryPage entry);

        static native TemplateInstance missing(String id);

        static native TemplateInstance retired(String id, RevisionReason reason, Ago at, String words);
    }

    /** As many as a plot can show. */
    private static final int POINTS = 100;

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final LiveKnowledgeBase live;
    private final Revisions revisions;
    private final Feedback feedback;
    private final Traffic traffic;
    private final Reader reader;
    private final Clock clock;

    EntryResource(
            LiveKnowledgeBase live,
            Revisions revisions,
            Feedback feedback,
            Traffic traffic,
            Reader reader,
            Clock clock) {
        this.live = live;
        this.revisions = revisions;
        this.feedback = feedback;
        this.traffic = traffic;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> entry(@RestPath String domain, @RestPath String slug) {
        var asked = domain + "/" + slug;
        return EntryId.parse(asked)
                .flatMap(live.current()::find)
                .map(found -> found.entry().id().toString().equals(asked) ? page(found) : moved(found))
                .orElseGet(() -> EntryId.parse(asked)
                        .flatMap(this::retired)
                        .orElseGet(() -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.NOT_FOUND)
                                .entity(Templates.missing(asked))
                                .build()));
    }

    /** What was there once says so, and leads on: whoever has its address must not think that it never was. */
    private Optional<RestResponse<TemplateInstance>> retired(EntryId id) {
        return revisions.history(id).stream()
                .findFirst()
                .filter(it -> it.state() == RevisionState.RETIRED)
                .map(head -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.GONE)
                        .entity(Templates.retired(
                                id.toString(),
                                RevisionReason.of(head.reason()),
                                Ago.of(head.createdAt(), clock),
                                Reader.encode(id.slug().replace('-', ' '))))
                        .build());
    }

    /** The same for programs that read: asked for by {@code Accept: text/markdown}. */
    @GET
    @Produces("text/markdown;charset=UTF-8")
    public RestResponse<String> markdown(@RestPath String domain, @RestPath String slug) {
        return EntryId.parse(domain + "/" + slug)
                .flatMap(live.current()::find)
                .map(found -> ResponseBuilder.ok(
                                EntryMarkdown.render(
                                        found.entry(),
                                        feedback.beliefs().of(found.entry()),
                                        reader.language() == Language.CHINESE),
                                "text/markdown;charset=UTF-8")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such entry. See /entries."));
    }

    private RestResponse<TemplateInstance> page(PublishedEntry found) {
        var entry = found.entry();
        return RestResponse.ok(Templates.page(EntryPage.of(
                found,
                revisions.history(entry.id()),
                live.current(),
                Poll.of(feedback.beliefs(), List.of(), Echo.NONE),
                feedback.history(entry, POINTS, number -> revision(entry.id(), number)),
                traffic.hourly(Set.of(entry.id()), HOURS_OF_A_WEEK),
                live.current().toll(entry.id()),
                reader.language(),
                clock)));
    }

    /** What the entry was, as its figures were others before readers' word was taken into them. */
    private Optional<Entry> revision(EntryId id, int number) {
        return revisions.find(id, number).flatMap(it -> switch (EntryText.read(it.document())) {
            case Reading.Complete(var document, var places) -> Optional.of(document.entry());
            case Reading.Broken(var fault) -> Optional.empty();
        });
    }

    /** An older id leads to the entry that replaces it. */
    private static RestResponse<TemplateInstance> moved(PublishedEntry found) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, Addresses.of(found.entry().id()))
                .build();
    }
}
