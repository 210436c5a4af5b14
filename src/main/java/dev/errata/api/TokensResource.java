package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.ApiTokens;
import dev.errata.access.Roles;
import dev.errata.access.Scope;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What lets in programs that act for somebody. Only people make tokens: none makes another. */
@Path("/api/v1/tokens")
@Blocking
@RolesAllowed(Roles.SELF)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class TokensResource {

    private static final String EXAMPLE =
            "{\"name\": \"nightly import\", \"scopes\": [\"edit\"], \"expires_at\": \"2027-01-01T00:00:00Z\"}";

    private static final String SCOPES =
            Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));

    private final ApiTokens tokens;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    TokensResource(ApiTokens tokens, ObjectMapper json, SecurityIdentity identity) {
        this.tokens = tokens;
        this.json = json;
        this.identity = identity;
    }

    /** Tokens, newest first. */
    public record Page(List<TokenJson> items) {}

    @GET
    @Operation(summary = "One's own tokens, or for administrators all that were not revoked")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Page list(@RestQuery @DefaultValue("false") boolean all) {
        if (all && !identity.hasRole(Roles.ADMIN)) {
            throw new Refusal(ProblemType.FORBIDDEN, "Only administrators see the tokens of others.");
        }
        var found = all ? tokens.listAll() : tokens.list(name());
        return new Page(found.stream().map(TokenJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token",
            description =
                    "Scopes are lookup, edit, review and admin; whatever they say, a token never may more than its owner at"
                            + " that moment. The text is in this answer, and in none after it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "edit", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "It lets in from now on")
    @APIResponse(responseCode = "403", description = "Whoever asks is a token, or has to choose a password first")
    public Response make(byte[] body) {
        if (!identity.hasRole(Roles.READER)) {
            throw new Refusal(ProblemType.FORBIDDEN, "Choose a password of your own first, at /account.");
        }
        var wish = SentObject.of(
                Received.text(body, MediaType.APPLICATION_JSON_TYPE),
                json,
                EXAMPLE,
                Set.of("name", "scopes", "expires_at"));
        var name = wish.text("name", "");
        if (name.isEmpty() || name.length() > ApiTokens.NAME_LIMIT) {
            wish.fault("name", "name is required, and has at most " + ApiTokens.NAME_LIMIT + " characters", name);
        }
        var scopes = scopes(wish);
        var ends = wish.instant("expires_at");
        wish.check(List.of());
        try {
            var made = tokens.make(name(), name, scopes, ends);
            return Response.created(URI.create("/api/v1/tokens/" + made.token().id()))
                    .entity(TokenJson.of(made.token(), made.secret()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("", String.valueOf(e.getMessage()));
        }
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revoke a token",
            description = "One's own, or for administrators anybody's. At once, on every node.")
    @APIResponse(responseCode = "204", description = "It lets nobody in")
    public void revoke(@RestPath String id) {
        boolean mine = tokens.find(id)
                .filter(it -> it.account().equals(name()) || identity.hasRole(Roles.ADMIN))
                .isPresent();
        if (!mine || !tokens.revoke(id, name())) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such token. See /api/v1/tokens.");
        }
    }

    private static EnumSet<Scope> scopes(SentObject wish) {
        var scopes = EnumSet.noneOf(Scope.class);
        wish.texts("scopes", Set.of())
                .forEach(word -> Scope.of(word)
                        .ifPresentOrElse(scopes::add, () -> wish.fault("scopes", "scopes are of " + SCOPES, word)));
        if (scopes.isEmpty()) {
            wish.fault("scopes", "scopes is a list of at least one of " + SCOPES, "");
        }
        return scopes;
    }

    private String name() {
        return identity.getPrincipal().getName();
    }
}
