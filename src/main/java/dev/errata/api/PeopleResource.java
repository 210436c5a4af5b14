package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.People;
import dev.errata.access.PersonChange;
import dev.errata.access.Roles;
import dev.errata.problem.Problem;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

/** Who may sign in, and as what: for administrators. */
@Path("/api/v1/people")
@Blocking
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who may sign in, and what lets their programs in")
public class PeopleResource {

    private static final String ADD = "{\"name\": \"ada\", \"role\": \"editor\"}";
    private static final String CHANGE = "{\"role\": \"reviewer\"}";
    private static final String RESET = "{} to have a password drawn, or {\"password\": \"...\"}";

    private final People people;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    PeopleResource(People people, ObjectMapper json, SecurityIdentity identity) {
        this.people = people;
        this.json = json;
        this.identity = identity;
    }

    /** Everybody, by name. */
    public record Page(List<PersonJson> items) {}

    /** Somebody, and the first password where one was drawn: this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GivenJson(PersonJson person, @Nullable String password) {}

    @GET
    @Operation(summary = "Everybody who may sign in")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Somebody is who is no administrator")
    public Page list() {
        return new Page(people.list().stream().map(PersonJson::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One person")
    public PersonJson one(@RestPath String name) {
        return PersonJson.of(people.find(name).orElseThrow(() -> none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let somebody in",
            description =
                    "Where no first password is given, one is drawn: it is in this answer, and in none after it. Whoever it"
                            + " is has to choose another at the first sign-in.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "add", value = ADD)))
    @APIResponse(responseCode = "201", description = "They may sign in from now on")
    @APIResponse(responseCode = "409", description = "There is somebody of that name already")
    public Response add(byte[] body) {
        var wish = wish(body, ADD, Set.of("name", "role", "password"));
        var name = wish.text("name", "");
        var role = wish.text("role", "");
        var password = given(wish);
        wish.check(List.of());
        var given = given(people.add(name, role, password, actor()));
        return Response.created(URI.create("/api/v1/people/" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .entity(given)
                .build();
    }

    @PATCH
    @Path("/{name}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change somebody's role, or switch them off and on",
            description =
                    "At once: their sessions end, and their tokens can do no more than the role. What is left out stays.")
    @APIResponse(responseCode = "409", description = "The last administrator stays one")
    public PersonJson change(@RestPath String name, byte[] body) {
        var wish = wish(body, CHANGE, Set.of("role", "disabled"));
        var role = wish.text("role", "");
        boolean disabled = wish.flag("disabled", false);
        wish.check(List.of());
        if (wish.has("role")) {
            given(people.giveRole(name, role, actor()));
        }
        if (wish.has("disabled")) {
            given(disabled ? people.switchOff(name, actor()) : people.switchOn(name, actor()));
        }
        return one(name);
    }

    @POST
    @Path("/{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give somebody another first password",
            description = "Their sessions end. As with somebody who is new, they have to choose another.")
    public GivenJson reset(@RestPath String name, byte[] body) {
        var wish = wish(body.length == 0 ? new byte[] {'{', '}'} : body, RESET, Set.of("password"));
        var password = given(wish);
        wish.check(List.of());
        return given(people.reset(name, password, actor()));
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            summary = "Let somebody in no more",
            description = "With their sessions and tokens; what they did stays on record.")
    @APIResponse(responseCode = "204", description = "They are gone")
    @APIResponse(responseCode = "409", description = "The last administrator stays")
    public void remove(@RestPath String name) {
        given(people.remove(name, actor()));
    }

    private SentObject wish(byte[] body, String example, Set<String> keys) {
        return SentObject.of(Received.text(body, MediaType.APPLICATION_JSON_TYPE), json, example, keys);
    }

    private static Optional<String> given(SentObject wish) {
        return Optional.of(wish.text("password", "")).filter(it -> !it.isEmpty());
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }

    private static GivenJson given(PersonChange change) {
        return switch (change) {
            case PersonChange.Done(var person, var password) ->
                new GivenJson(PersonJson.of(person), password.isEmpty() ? null : password);
            case PersonChange.Refused(var why) -> throw refusal(why);
        };
    }

    private static Refusal refusal(PersonChange.Why why) {
        return switch (why) {
            case UNKNOWN -> none();
            case TAKEN -> conflict("There is somebody of that name already. See /api/v1/people.");
            case LAST_ADMIN ->
                conflict("This is the last administrator who can sign in with a password. Make another one first.");
            case EXTERNAL -> conflict("Another service vouches for this person, and keeps the password.");
            case MISNAMED ->
                Refusals.invalid(
                        "/name",
                        "a name is 1 to 64 letters, digits, \".\", \"_\", \"@\", \"+\" and \"-\", and begins with a letter or digit");
            case NO_ROLE -> Refusals.invalid("/role", "role is one of " + String.join(", ", Roles.RISING));
            case WEAK_PASSWORD ->
                Refusals.invalid(
                        "/password",
                        "a password has " + People.SHORTEST + " to " + People.LONGEST
                                + " characters and is not the name");
        };
    }

    private static Refusal conflict(String detail) {
        return new Refusal(Problem.of(ProblemType.CONFLICT, detail));
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is nobody of that name. See /api/v1/people.");
    }
}
