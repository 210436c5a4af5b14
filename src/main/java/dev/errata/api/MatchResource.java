package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.match.AnswerJson;
import dev.errata.match.AnswerMarkdown;
import dev.errata.match.AnswerText;
import dev.errata.match.Comparison;
import dev.errata.match.ComparisonJson;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
import dev.errata.match.Quotes;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking an error up. */
@Path("/api/v1")
@Blocking
@Tag(name = "Match", description = "Paste an error or a whole log, get the fixes that work")
public class MatchResource {

    private static final String VERSUS =
            "Id of an entry, to hear how it stands beside the first; an id of no entry is refused";

    private final Lookup lookup;
    private final MatchConfig config;
    private final ObjectMapper json;

    MatchResource(Lookup lookup, MatchConfig config, ObjectMapper json) {
        this.lookup = lookup;
        this.config = config;
        this.json = json;
    }

    @POST
    @Path("/match")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Manner.MARKDOWN})
    @Operation(summary = "Look an error up", description = "The text as JSON, or as the body itself.")
    @APIResponse(
            responseCode = "200",
            description = "Ranked matches, or the verdict unknown",
            content = @Content(schema = @Schema(implementation = AnswerJson.class)))
    public Response match(
            byte[] body,
            @Parameter(description = "Whether each match says how its score came about, in words and figures")
                    @RestQuery
                    @DefaultValue("false")
                    boolean explain,
            @Parameter(description = VERSUS, example = "redis/bgsave-fork-enomem") @RestQuery @DefaultValue("")
                    String versus,
            @Context HttpHeaders headers) {
        var asked = asked(body, headers);
        var other = versus.isEmpty() ? Optional.<EntryId>empty() : Optional.of(known(versus));
        var report = lookup.look(asked.text(), asked.context(), asked.limit());
        return answer(report, explain, other.flatMap(it -> lookup.compare(report, it)), headers, false);
    }

    @GET
    @Path("/matches/{matchId}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Manner.MARKDOWN})
    @Operation(summary = "An answer again", description = "As it was given, with the text's secrets masked.")
    public Response again(
            @RestPath String matchId, @RestQuery @DefaultValue("false") boolean explain, @Context HttpHeaders headers) {
        return answer(kept(matchId), explain, Optional.empty(), headers, true);
    }

    @GET
    @Path("/matches/{matchId}/versus/{domain}/{slug}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Manner.MARKDOWN})
    @Operation(
            summary = "Why another entry is not first",
            description =
                    "How any entry stands in the text of an answer, and what the one before it has. Compared is by what is"
                            + " live now, over the masked text.")
    @APIResponse(
            responseCode = "200",
            description = "What sets the two apart, in nats and in a sentence",
            content = @Content(schema = @Schema(implementation = ComparisonJson.class)))
    @APIResponse(responseCode = "404", description = "No such answer, or no such entry")
    public Response versus(
            @RestPath String matchId, @RestPath String domain, @RestPath String slug, @Context HttpHeaders headers) {
        var report = kept(matchId);
        var id = domain + "/" + slug;
        var comparison = EntryId.parse(id)
                .flatMap(asked -> lookup.compare(report, asked))
                .orElseThrow(() -> Refusals.noEntry(id));
        var manner = Manner.of(headers);
        return switch (manner.form()) {
            case TEXT -> text(AnswerText.render(comparison, look(manner, false)));
            case MARKDOWN -> markdown(AnswerMarkdown.render(comparison, manner.chinese()));
            case JSON ->
                Response.ok(ComparisonJson.of(comparison), MediaType.APPLICATION_JSON)
                        .build();
        };
    }

    private MatchReport kept(String matchId) {
        return lookup.again(matchId).orElseThrow(() -> Refusals.noAnswer(matchId));
    }

    /** Refuses an id of no entry before anything is looked up and kept. */
    private EntryId known(String id) {
        return EntryId.parse(id).filter(lookup::knows).orElseThrow(() -> Refusals.noEntry(id));
    }

    private Asked asked(byte[] body, HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var type = headers.getMediaType() == null ? MediaType.TEXT_PLAIN_TYPE : headers.getMediaType();
        var text = Received.text(body, type);
        var asked = Received.isJson(type) ? Asked.json(text, json, config.limit()) : Asked.plain(text, config.limit());
        Refusals.checkText(asked.text(), config.maxBytes().asLongValue());
        return asked;
    }

    private static Response answer(
            MatchReport report, boolean explain, Optional<Comparison> versus, HttpHeaders headers, boolean withText) {
        var manner = Manner.of(headers);
        var look = look(manner, explain);
        return switch (manner.form()) {
            case TEXT ->
                text(AnswerText.render(report, Quotes.of(report), look)
                        + versus.map(it -> "\n" + AnswerText.render(it, look)).orElse(""));
            case MARKDOWN ->
                markdown(AnswerMarkdown.render(report, Quotes.of(report), manner.chinese(), explain)
                        + versus.map(it -> "\n" + AnswerMarkdown.render(it, manner.chinese()))
                                .orElse(""));
            case JSON -> {
                var plain = AnswerJson.of(report, explain);
                var answer = versus.map(plain::withVersus).orElse(plain);
                yield Response.ok(withText ? answer.withText(report.maskedText()) : answer, MediaType.APPLICATION_JSON)
                        .build();
            }
        };
    }

    private static AnswerText.Look look(Manner manner, boolean explain) {
        return new AnswerText.Look(manner.chinese(), false, AnswerText.USUAL_WIDTH, explain);
    }

    private static Response text(String text) {
        return Response.ok(text, "text/plain;charset=UTF-8").build();
    }

    private static Response markdown(String text) {
        return Response.ok(text, "text/markdown;charset=UTF-8").build();
    }
}
