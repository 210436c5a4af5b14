package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.match.AnswerJson;
import dev.errata.match.AnswerMarkdown;
import dev.errata.match.AnswerText;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking an error up. */
@Path("/api/v1")
@Blocking
@Tag(name = "Match", description = "Paste an error or a whole log, get the fixes that work")
public class MatchResource {

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
            byte[] body, @RestQuery @DefaultValue("false") boolean explain, @Context HttpHeaders headers) {
        var asked = asked(body, headers);
        return answer(lookup.look(asked.text(), asked.context(), asked.limit()), explain, headers, false);
    }

    @GET
    @Path("/matches/{matchId}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Manner.MARKDOWN})
    @Operation(summary = "An answer again", description = "As it was given, with the text's secrets masked.")
    public Response again(
            @RestPath String matchId, @RestQuery @DefaultValue("false") boolean explain, @Context HttpHeaders headers) {
        var report = lookup.again(matchId).orElseThrow(() -> Refusals.noAnswer(matchId));
        return answer(report, explain, headers, true);
    }

    private Asked asked(byte[] body, HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var type = headers.getMediaType() == null ? MediaType.TEXT_PLAIN_TYPE : headers.getMediaType();
        var text = Received.text(body, type);
        var asked = isJson(type) ? Asked.json(text, json, config.limit()) : Asked.plain(text, config.limit());
        Refusals.checkText(asked.text(), config.maxBytes().asLongValue());
        return asked;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static Response answer(MatchReport report, boolean explain, HttpHeaders headers, boolean withText) {
        var manner = Manner.of(headers);
        return switch (manner.form()) {
            case TEXT ->
                Response.ok(AnswerText.render(report, manner.chinese(), false), "text/plain;charset=UTF-8")
                        .build();
            case MARKDOWN ->
                Response.ok(AnswerMarkdown.render(report, manner.chinese()), "text/markdown;charset=UTF-8")
                        .build();
            case JSON -> {
                var answer = AnswerJson.of(report, explain);
                yield Response.ok(withText ? answer.withText(report.maskedText()) : answer, MediaType.APPLICATION_JSON)
                        .build();
            }
        };
    }
}
