package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.notify.TargetKind;
import dev.errata.notify.Targets;
import dev.errata.notify.Targets.Made;
import dev.errata.notify.Wrong;
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

/** Where notifications go: for the administrator. Each act and its record are kept both, or neither is. */
@Path("/api/v1/notify/targets")
@Blocking
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "Who is told of sightings, and when")
public class NotifyTargetsResource {

    private static final String ROTATE_EXAMPLE = "{} to have one made, or {\"secret\": \"whsec_...\"}";

    private final Targets targets;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    NotifyTargetsResource(Targets targets, ObjectMapper json, SecurityIdentity identity) {
        this.targets = targets;
        this.json = json;
        this.identity = identity;
    }

    /** All targets, by name. */
    public record Page(List<TargetJson> items) {}

    /** A target, and its secret where one was made: this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MadeJson(TargetJson target, @Nullable String secret) {

        static MadeJson of(Made made) {
            return new MadeJson(TargetJson.of(made.target()), made.secret().orElse(null));
        }
    }

    /** The message that was put in, to look up what becomes of it. */
    public record TestJson(String deliveryId) {}

    @GET
    @Operation(summary = "Where notifications go")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Page list() {
        return new Page(targets.list().stream().map(TargetJson::of).toList());
    }

    @GET
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Operation(summary = "One target")
    public TargetJson one(@RestPath String id) {
        return TargetJson.of(targets.find(id).orElseThrow(() -> none()));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a target",
            description = "A webhook without a secret gets one. It is in this answer, and in none after it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "webhook", value = AskedTarget.EXAMPLE)))
    @APIResponse(responseCode = "201", description = "It is there")
    public Response add(byte[] body) {
        var wish = wish(body, AskedTarget.EXAMPLE, AskedTarget.KEYS);
        var draft = AskedTarget.fresh(wish);
        wish.check(targets.faults(draft));
        var made = targets.add(draft, actor());
        return Response.created(
                        URI.create("/api/v1/notify/targets/" + made.target().id()))
                .entity(MadeJson.of(made))
                .build();
    }

    @PATCH
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a target",
            description =
                    "What is left out stays as it is. Switching it off gives up what waits for it; it can be replayed.")
    public TargetJson change(@RestPath String id, byte[] body) {
        var wish = wish(body, AskedTarget.EXAMPLE, AskedTarget.KEYS);
        var draft = AskedTarget.changed(wish, targets.find(id).orElseThrow(() -> none()));
        wish.check(targets.faults(id, draft));
        return TargetJson.of(targets.change(id, draft, actor()).orElseThrow(() -> none()));
    }

    @DELETE
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Transactional
    @Operation(summary = "Take a target away", description = "With its messages, and out of all rules.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@RestPath String id) {
        if (!targets.remove(id, actor())) {
            throw none();
        }
    }

    @POST
    @Path("/{id:[0-9a-z_]{1,40}}/rotate")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a webhook another secret",
            description = "For 24 hours both sign, so that receivers can change in their own time.")
    public MadeJson rotate(@RestPath String id, byte[] body) {
        var target = targets.find(id).orElseThrow(() -> none());
        var wish = wish(body.length == 0 ? new byte[] {'{', '}'} : body, ROTATE_EXAMPLE, Set.of("secret"));
        var given = Optional.of(wish.text("secret", "")).filter(it -> !it.isEmpty());
        if (target.kind() != TargetKind.WEBHOOK) {
            throw new Refusal(
                    ProblemType.CONFLICT, "Only a webhook's secret is rotated. Change the one of " + id + " instead.");
        }
        wish.check(given.flatMap(targets::keyFault)
                .map(it -> List.of(new Wrong("secret", it)))
                .orElse(List.of()));
        return MadeJson.of(targets.rotate(id, given, actor()).orElseThrow(() -> none()));
    }

    @POST
    @Path("/{id:[0-9a-z_]{1,40}}/test")
    @Transactional
    @Operation(
            summary = "Send a test message",
            description =
                    "Once, within seconds, even where the target is switched off. See the delivery for what came of it.")
    @APIResponse(responseCode = "202", description = "It is on its way")
    public Response test(@RestPath String id) {
        var delivery = targets.test(id, actor()).orElseThrow(() -> none());
        return Response.accepted(new TestJson(delivery)).build();
    }

    private SentObject wish(byte[] body, String example, Set<String> keys) {
        return SentObject.of(Received.text(body, MediaType.APPLICATION_JSON_TYPE), json, example, keys);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such target. See /api/v1/notify/targets.");
    }
}
