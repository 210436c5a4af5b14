package dev.errata.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

/** Feishu and Lark: events and presses of buttons. Events are replied to through their API, presses in the answer. */
@Path("/chat/feishu/events")
@Blocking
class FeishuResource {

    private static final Press UNKNOWN = new Press(Press.Kind.SEND, "0", 0, -1, false);

    private final ChatConfig.Feishu config;
    private final Conversation conversation;
    private final FeishuCalls calls;
    private final Outgoing outgoing;
    private final Once once;
    private final Clock clock;

    FeishuResource(
            ChatConfig config,
            Conversation conversation,
            FeishuCalls calls,
            Outgoing outgoing,
            Once once,
            Clock clock) {
        this.config = config.feishu();
        this.conversation = conversation;
        this.calls = calls;
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
            @RestHeader("X-Lark-Request-Timestamp") @DefaultValue("") String timestamp,
            @RestHeader("X-Lark-Request-Nonce") @DefaultValue("") String nonce,
            @RestHeader("X-Lark-Signature") @DefaultValue("") String signature) {
        Configured.or404(config.encryptKey().or(config::verificationToken), "Feishu");
        var body = RawBody.of(sent);
        var seal = new FeishuSeal(
                config.encryptKey().map(String::strip).orElse(""),
                config.verificationToken().map(String::strip).orElse(""));
        var event = seal.open(new FeishuSignature(timestamp, nonce, signature), body, clock);
        return switch (FeishuEvent.of(event)) {
            case FeishuEvent.Check(var challenge) ->
                Json.object().put("challenge", challenge).toString();
            case FeishuEvent.Message message -> answer(message);
            case FeishuEvent.Action action -> press(action);
            case FeishuEvent.Other other -> "{}";
        };
    }

    private String answer(FeishuEvent.Message message) {
        if (once.first("feishu", message.id())) {
            outgoing.later(() -> calls.reply(message.message(), message.id(), conversation.answer(message.said())));
        }
        return "{}";
    }

    private String press(FeishuEvent.Action action) {
        // What is no press of ours is told what a press under an answer that is gone is told: ask again.
        var press = Press.of(action.token()).orElse(UNKNOWN);
        return FeishuCard.answer(conversation.press(action.by(), press, Optional.empty()))
                .toString();
    }
}
