package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.later.Asked;
import dev.errata.later.Wish;
import dev.errata.later.Wish.Channel;
import dev.errata.later.Wishes;
import dev.errata.notify.Callbacks;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Being called once an error is known that nobody knew. */
@Path("/api/v1/matches/{matchId}/later")
@Blocking
@RolesAllowed(Roles.READER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Match")
public class LaterResource {

    private static final String EXAMPLE = "{\"callback\": \"https://hooks.example.com/errata\", \"lang\": \"en\"}";

    private final Wishes wishes;
    private final Callbacks callbacks;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    LaterResource(Wishes wishes, Callbacks callbacks, ObjectMapper json, SecurityIdentity identity) {
        this.wishes = wishes;
        this.callbacks = callbacks;
        this.json = json;
        this.identity = identity;
    }

    /**
     * A wish: {@code state} is waiting or known; {@code answer_match_id} is there once it is known, {@code secret} where it was made
     * just now.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promise(
            String matchId,
            String state,
            @Nullable String answerMatchId,
            @Nullable String secret) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Be called when an unknown error is known",
            description =
                    "One signed call (Standard Webhooks) of type unknown.known goes to the callback when an entry is"
                            + " published that answers the text. The secret is shown this once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "callback", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "It is known already, or this account has asked before")
    @APIResponse(responseCode = "201", description = "It is noted")
    @APIResponse(responseCode = "404", description = "No such answer, or one that did know")
    @APIResponse(responseCode = "429", description = "This account waits for too many answers")
    public Response ask(@RestPath String matchId, byte[] body, @Context HttpHeaders headers) {
        var root = Received.object(body, headers, json, EXAMPLE);
        var url = root.path("callback").asText("");
        var lang = root.path("lang").asText("en");
        var wrong = new ArrayList<>(Refusals.unknownKeys(root, Set.of("callback", "lang")));
        callbacks.fault(url).ifPresent(why -> wrong.add(Fault.inBody("/callback", why)));
        if (!List.of("en", "zh").contains(lang)) {
            wrong.add(Fault.inBody("/lang", "lang is en or zh"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var called = wishes.call(matchId, url, identity.getPrincipal().getName(), lang.equals("zh"));
        return switch (called.asked()) {
            case Asked.Noted(var wish) ->
                called.secret()
                        .map(secret -> Response.status(Response.Status.CREATED).entity(promise(wish, secret)))
                        .orElseGet(() -> Response.ok(promise(wish, null)))
                        .build();
            case Asked.Known(var answer) ->
                Response.ok(new Promise(matchId, "known", answer, null)).build();
            case Asked.NoUnknown none -> throw none();
            case Asked.TooMany many ->
                throw new Refusal(
                        ProblemType.TOO_MANY_REQUESTS, "You wait for many answers already. Some have to come first.");
        };
    }

    @GET
    @Operation(summary = "What became of a wish to be called")
    @APIResponse(responseCode = "404", description = "This account did not ask to be called for that answer")
    public Promise find(@RestPath String matchId) {
        return wishes.find(matchId, Channel.CALLBACK, identity.getPrincipal().getName())
                .map(it -> promise(it, null))
                .orElseThrow(LaterResource::none);
    }

    private static Promise promise(Wish wish, @Nullable String secret) {
        var state = wish.state() == Wish.State.TOLD ? Wish.State.KNOWN : wish.state();
        return new Promise(
                wish.matchId(),
                state.name().toLowerCase(Locale.ROOT),
                wish.answer().orElse(null),
                secret);
    }

    private static Refusal none() {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no such answer that said unknown, or you did not ask to be called.");
    }
}
