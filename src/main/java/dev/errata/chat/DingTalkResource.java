package dev.errata.chat;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

/** DingTalk: messages to a robot, answered at the address that each brings along. */
@Path("/chat/dingtalk")
@Blocking
class DingTalkResource {

    private static final String HOST = "oapi.dingtalk.com";

    private final ChatConfig.DingTalk config;
    private final Conversation conversation;
    private final SaidLinks links;
    private final Outgoing outgoing;
    private final Once once;
    private final Clock clock;

    DingTalkResource(
            ChatConfig config, Conversation conversation, SaidLinks links, Outgoing outgoing, Once once, Clock clock) {
        this.config = config.dingtalk();
        this.conversation = conversation;
        this.links = links;
        this.outgoing = outgoing;
        this.once = once;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String hear(
            InputStream sent,
            @RestHeader("timestamp") @DefaultValue("") String timestamp,
            @RestHeader("sign") @DefaultValue("") String sign) {
        var secret = Configured.or404(config.appSecret(), "DingTalk");
        var body = RawBody.of(sent);
        if (!new DingTalkSignature(timestamp, sign).fits(secret, clock)) {
            throw Configured.wrongSignature();
        }
        DingTalkMessage.of(JsonBody.of(body))
                .filter(it -> clock.instant().isBefore(it.until()))
                .ifPresent(it -> Outgoing.allowed(it.replyTo(), HOST, config.apiUrl())
                        .filter(to -> once.first("dingtalk", it.said().by().tenant() + " " + it.id()))
                        .ifPresent(to -> outgoing.later(() -> answer(it, to))));
        return "{}";
    }

    private void answer(DingTalkMessage message, URI to) {
        var card =
                links.linked(conversation.answer(message.said()), message.said().by());
        var json = DingTalkCard.of(card, message.staff()).toString();
        var back = outgoing.send(Outgoing.Call.post(to, json));
        int code = Json.read(back.body()).map(it -> it.path("errcode").asInt(0)).orElse(0);
        if (code != 0) {
            Log.warnf("DingTalk took no reply: code %d", code);
        }
    }
}
