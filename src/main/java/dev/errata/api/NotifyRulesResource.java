package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.notify.Rules;
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
import java.time.Clock;
import java.time.Duration;
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

/** When to notify whom: for the administrator. Each act and its record are kept both, or neither is. */
@Path("/api/v1/notify/rules")
@Blocking
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "Who is told of sightings, and when")
public class NotifyRulesResource {

    private static final String SNOOZE_EXAMPLE = "{\"for\": \"PT2H\"}";
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Rules rules;
    private final ObjectMapper json;
    private final SecurityIdentity identity;
    private final Clock clock;

    NotifyRulesResource(Rules rules, ObjectMapper json, SecurityIdentity identity, Clock clock) {
        this.rules = rules;
        this.json = json;
        this.identity = identity;
        this.clock = clock;
    }

    /** All rules, by name. */
    public record Page(List<RuleJson> items) {}

    @GET
    @Operation(summary = "When to notify whom")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Page list() {
        return new Page(rules.list().stream().map(RuleJson::of).toList());
    }

    @GET
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Operation(summary = "One rule")
    public RuleJson one(@RestPath String id) {
        return RuleJson.of(rules.find(id).orElseThrow(NotifyRulesResource::none));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a rule",
            description =
                    "Occasions: first (an entry for the first time in a source), every, rate (at_least within_minutes),"
                            + " spike (the same, and four times the usual), cluster (a new unknown one). What is left out narrows nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "first", value = AskedRule.EXAMPLE)))
    @APIResponse(responseCode = "201", description = "It holds from now on")
    public Response add(byte[] body) {
        var wish = wish(body, AskedRule.EXAMPLE, AskedRule.KEYS);
        var draft = AskedRule.fresh(wish);
        wish.check(rules.faults(draft));
        var rule = rules.add(draft, actor());
        return Response.created(URI.create("/api/v1/notify/rules/" + rule.id()))
                .entity(RuleJson.of(rule))
                .build();
    }

    @PATCH
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a rule", description = "What is left out stays as it is.")
    public RuleJson change(@RestPath String id, byte[] body) {
        var wish = wish(body, AskedRule.EXAMPLE, AskedRule.KEYS);
        var now = rules.find(id).orElseThrow(NotifyRulesResource::none);
        var draft = AskedRule.changed(wish, now.what());
        wish.check(rules.faults(draft));
        return RuleJson.of(rules.change(id, draft, actor()).orElseThrow(NotifyRulesResource::none));
    }

    @DELETE
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Transactional
    @Operation(summary = "Take a rule away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@RestPath String id) {
        if (!rules.remove(id, actor())) {
            throw none();
        }
    }

    @POST
    @Path("/{id:[0-9a-z_]{1,40}}/snooze")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let a rule be silent for a while",
            description = "Name \"until\", a time, or \"for\", a duration.")
    public RuleJson snooze(@RestPath String id, byte[] body) {
        var wish = wish(body, SNOOZE_EXAMPLE, Set.of("until", "for"));
        var now = clock.instant();
        var until = wish.instant("until").orElseGet(() -> now.plus(wish.duration("for", Duration.ZERO)));
        if (wish.has("until") == wish.has("for")) {
            wish.fault("until", "name either until or for", "");
        } else if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            wish.fault(wish.has("for") ? "for" : "until", "a rule is snoozed for at most a year from now", "");
        }
        wish.check(List.of());
        return RuleJson.of(rules.snooze(id, Optional.of(until), actor()).orElseThrow(NotifyRulesResource::none));
    }

    @DELETE
    @Path("/{id:[0-9a-z_]{1,40}}/snooze")
    @Transactional
    @Operation(summary = "Wake a rule")
    public RuleJson wake(@RestPath String id) {
        return RuleJson.of(rules.snooze(id, Optional.empty(), actor()).orElseThrow(NotifyRulesResource::none));
    }

    private SentObject wish(byte[] body, String example, Set<String> keys) {
        return SentObject.of(Received.text(body, MediaType.APPLICATION_JSON_TYPE), json, example, keys);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such rule. See /api/v1/notify/rules.");
    }
}
