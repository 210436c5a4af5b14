package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryId;
import dev.errata.match.AnswerText;
import dev.errata.match.Lookup;
import dev.errata.match.Narrowing;
import dev.errata.match.NarrowingJson;
import dev.errata.match.NarrowingMarkdown;
import dev.errata.match.NarrowingText;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Telling the causes of an answer apart by what their checks print. */
@Path("/api/v1/matches/{matchId}/narrow")
@Blocking
@Tag(name = "Match")
public class NarrowResource {

    private final Lookup lookup;
    private final ObjectMapper json;

    NarrowResource(Lookup lookup, ObjectMapper json) {
        this.lookup = lookup;
        this.json = json;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Manner.MARKDOWN})
    @Operation(
            summary = "Tell the causes apart",
            description =
                    "Send what the checks of the candidate causes printed, as {\"entry_id\", \"output\"} or as the body itself,"
                            + " and hear which cause it is, with the numbers. Without output it answers what to run. Of several"
                            + " rounds send everything: nothing of it is kept. At most 256 KiB.")
    @APIResponse(
            responseCode = "200",
            description = "How likely each cause was and is, what was found, and what to run next",
            content = @Content(schema = @Schema(implementation = NarrowingJson.class)))
    @APIResponse(responseCode = "400", description = "The entry is neither in that answer nor a cause of one that is")
    @APIResponse(responseCode = "404", description = "No such answer")
    @APIResponse(responseCode = "413", description = "The output is too long")
    public Response narrow(
            @RestPath String matchId,
            byte[] body,
            @Parameter(
                            description =
                                    "The entry whose causes are to be told apart, where the body is the output itself",
                            example = "redis/misconf-rdb")
                    @RestQuery("entry_id")
                    @DefaultValue("")
                    String entryId,
            @Context HttpHeaders headers) {
        var report = lookup.again(matchId).orElseThrow(() -> Refusals.noAnswer(matchId));
        var asked = asked(body, entryId, headers);
        Refusals.checkOutput(asked.output(), Narrowing.MOST_BYTES);
        var narrowing = EntryId.parse(asked.entryId())
                .flatMap(id -> lookup.narrow(report, id, asked.output()))
                .orElseThrow(() -> asked.refused("name an entry of that answer, or a cause of one of its entries"));
        return answer(narrowing, Manner.of(headers));
    }

    private AskedApart asked(byte[] body, String entryId, HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var type = headers.getMediaType() == null ? MediaType.TEXT_PLAIN_TYPE : headers.getMediaType();
        var text = Received.text(body, type);
        return Received.isJson(type) ? AskedApart.json(text, json) : AskedApart.plain(text, entryId);
    }

    private static Response answer(Narrowing narrowing, Manner manner) {
        return switch (manner.form()) {
            case TEXT ->
                Response.ok(
                                NarrowingText.render(
                                        narrowing,
                                        new AnswerText.Look(manner.chinese(), false, AnswerText.USUAL_WIDTH)),
                                "text/plain;charset=UTF-8")
                        .build();
            case MARKDOWN ->
                Response.ok(NarrowingMarkdown.render(narrowing, manner.chinese()), "text/markdown;charset=UTF-8")
                        .build();
            case JSON ->
                Response.ok(NarrowingJson.of(narrowing), MediaType.APPLICATION_JSON)
                        .build();
        };
    }
}
