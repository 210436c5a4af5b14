package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.notify.Deliveries;
import dev.errata.notify.DeliveryQuery;
import dev.errata.notify.DeliveryState;
import dev.errata.problem.Fault;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Notifications that are to be sent, were sent, or were given up: for the administrator. */
@Path("/api/v1/notify/deliveries")
@Blocking
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "Who is told of sightings, and when")
public class NotifyDeliveriesResource {

    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    NotifyDeliveriesResource(Deliveries deliveries, ObjectMapper json, SecurityIdentity identity) {
        this.deliveries = deliveries;
        this.json = json;
        this.identity = identity;
    }

    /** Messages, newest first; {@code next_before} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<DeliveryJson> items, @Nullable String nextBefore) {}

    /** How many are sent once more. */
    public record Replayed(int replayed) {}

    @GET
    @Operation(
            summary = "Messages and what became of them",
            description = "Newest first. Those that were given up are dead.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Page list(
            @Parameter(description = "waiting, delivered, dead or merged") @RestQuery @DefaultValue("") String state,
            @RestQuery("target_id") @DefaultValue("") String targetId,
            @Parameter(description = "next_before of the page before") @RestQuery @DefaultValue("") String before,
            @Parameter(description = "How many at most, 1 to " + DeliveryQuery.MOST) @RestQuery @DefaultValue("50")
                    String limit) {
        var wrong = new ArrayList<Fault>();
        var wanted = Arrays.stream(DeliveryState.values())
                .filter(it -> SentObject.word(it).equals(state))
                .findFirst();
        if (!state.isEmpty() && wanted.isEmpty()) {
            wrong.add(Fault.inParameter("state", "state is one of waiting, delivered, dead, merged"));
        }
        int most = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > DeliveryQuery.MOST) {
            wrong.add(Fault.inParameter("limit", "limit is a whole number from 1 to " + DeliveryQuery.MOST));
        }
        if (!before.matches("[a-z0-9_]{0,40}")) {
            wrong.add(Fault.inParameter("before", "before is the next_before of the page before"));
        }
        if (!targetId.matches("[0-9a-f]{0,32}")) {
            wrong.add(Fault.inParameter("target_id", "target_id is the id of a target"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var found = deliveries.list(new DeliveryQuery(wanted, targetId, before, most));
        return new Page(
                found.stream().map(DeliveryJson::of).toList(),
                found.size() < most ? null : found.getLast().id());
    }

    @GET
    @Path("/{id:[0-9a-z_]{1,40}}")
    @Operation(summary = "One message, with each try to send it")
    public DeliveryJson one(@RestPath String id) {
        return DeliveryJson.of(deliveries.find(id).orElseThrow(NotifyDeliveriesResource::none));
    }

    @POST
    @Path("/{id:[0-9a-z_]{1,40}}/replay")
    @Transactional
    @Operation(summary = "Send a message once more that was given up", description = "Under the same id.")
    public Replayed replay(@RestPath String id) {
        return switch (deliveries.replay(id, actor())) {
            case WAITING -> new Replayed(1);
            case UNKNOWN -> throw none();
            case NOT_DEAD ->
                throw new Refusal(ProblemType.CONFLICT, "This message was not given up. Only dead ones are replayed.");
            case SWITCHED_OFF ->
                throw new Refusal(
                        ProblemType.CONFLICT, "The target of this message is switched off. Switch it on first.");
        };
    }

    @POST
    @Path("/replay")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send all once more that were given up",
            description = "Of the target that \"target_id\" names, or, with {}, of all that are switched on.")
    public Replayed replayAll(byte[] body) {
        var wish = SentObject.of(
                Received.text(body, MediaType.APPLICATION_JSON_TYPE),
                json,
                "{\"target_id\": \"...\"}",
                Set.of("target_id"));
        var target = wish.text("target_id", "");
        if (!target.matches("[0-9a-f]{0,32}")) {
            wish.fault("target_id", "target_id is the id of a target", "");
        }
        wish.check(List.of());
        return new Replayed(deliveries.replayAll(target, actor()));
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }

    private static Refusal none() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such message. See /api/v1/notify/deliveries.");
    }
}
