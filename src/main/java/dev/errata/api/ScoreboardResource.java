package dev.errata.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.Digest;
import dev.errata.match.Scoreboard;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How good and how fast this build is. */
@Path("/api/v1/scoreboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoreboard", description = "How good and how fast this build is, as the build measured it")
public class ScoreboardResource {

    private final Scoreboard scoreboard;
    private final EntityTag tag;

    ScoreboardResource(Scoreboard scoreboard, ObjectMapper json) {
        this.scoreboard = scoreboard;
        this.tag = tag(scoreboard, json);
    }

    @GET
    @Operation(
            summary = "The quality and speed figures of this build",
            description =
                    "Measured while this build was made, and the same until the next one. Shares are between 0 and 1; "
                            + "a share of no cases is null. Where this build was not measured, measured, quality and "
                            + "speed are null: that is the answer, and no error. docs/quality.md says what each "
                            + "figure means.")
    @APIResponseSchema(value = Scoreboard.class, responseDescription = "The figures, or nulls")
    @APIResponse(responseCode = "304", description = "As the ETag that was sent says, nothing changed")
    public Response scoreboard(@Context Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(scoreboard).tag(tag).build();
    }

    private static EntityTag tag(Scoreboard scoreboard, ObjectMapper json) {
        try {
            return new EntityTag(Digest.of(json.writeValueAsString(scoreboard)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scoreboard that came from JSON goes back to it", e);
        }
    }
}
