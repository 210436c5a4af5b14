package dev.errata.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

/** Teams: an outgoing webhook, answered at once, for it knows no other way. */
@Path("/chat/teams")
@Blocking
class TeamsResource {

    private final ChatConfig.Teams config;
    private final Conversation conversation;
    private final SaidLinks links;
    private final Clock clock;

    TeamsResource(ChatConfig config, Conversation conversation, SaidLinks links, Clock clock) {
        this.config = config.teams();
        this.conversation = conversation;
        this.links = links;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String hear(
            InputStream sent, @RestHeader(HttpHeaders.AUTHORIZATION) @DefaultValue("") String authorization) {
        var token = Configured.or404(config.token(), "Teams");
        var body = RawBody.of(sent);
        if (!TeamsSignature.fits(authorization, token, body)) {
            throw Configured.wrongSignature();
        }
        var root = JsonBody.of(body);
        if (!TeamsSignature.timely(root.path("timestamp").asText(""), clock)) {
            throw Configured.wrongSignature();
        }
        if (TeamsMessage.isOfABot(root)) {
            return "{}";
        }
        var said = TeamsMessage.of(root);
        return TeamsCard.of(links.linked(conversation.answer(said), said.by())).toString();
    }
}
