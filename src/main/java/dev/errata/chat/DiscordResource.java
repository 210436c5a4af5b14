package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where Discord asks. Everything is answered at once. */
@Path("/chat/discord/interactions")
@Blocking
@Consumes(MediaType.WILDCARD)
public class DiscordResource {

    private static final int PING = 1;
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;

    private static final int PONG = 1;
    private static final int MESSAGE = 4;
    private static final int NOTHING = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;

    /** Seen by who asked alone. */
    private static final int EPHEMERAL = 64;

    private final ChatConfig.Discord config;
    private final Clock clock;
    private final Conversation conversation;

    DiscordResource(ChatConfig config, Clock clock, Conversation conversation) {
        this.config = config.discord();
        this.clock = clock;
        this.conversation = conversation;
    }

    /** A command, a press or a check of whether we look at signatures. */
    @POST
    @Operation(hidden = true)
    public Response interaction(
            InputStream stream,
            @HeaderParam("X-Signature-Ed25519") @DefaultValue("") String signature,
            @HeaderParam("X-Signature-Timestamp") @DefaultValue("") String timestamp) {
        var key = Configured.or404(config.publicKey(), "Discord");
        var body = RawBody.of(stream);
        if (!DiscordSignature.of(key, clock).proves(signature, timestamp, body)) {
            throw Configured.wrongSignature();
        }
        return Response.ok(answer(JsonBody.of(body)).toString(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private ObjectNode answer(JsonNode asked) {
        return switch (asked.path("type").asInt()) {
            case PING -> Json.object().put("type", PONG);
            case COMMAND -> command(asked);
            case COMPONENT -> component(asked);
            case AUTOCOMPLETE -> {
                var none = Json.object().put("type", CHOICES);
                none.putObject("data").putArray("choices");
                yield none;
            }
            default -> throw new Refusal(ProblemType.BAD_REQUEST, "This kind of interaction is not known here.");
        };
    }

    private ObjectNode command(JsonNode asked) {
        var said = Said.typed(by(asked), DiscordText.of(asked.path("data")), language(asked));
        return privately(DiscordCard.of(conversation.answer(said)));
    }

    private ObjectNode component(JsonNode asked) {
        var id = asked.path("data").path("custom_id").asText("");
        var press = id.startsWith(DiscordCard.ACTION)
                ? Press.of(id.substring(DiscordCard.ACTION.length()))
                : Optional.<Press>empty();
        if (press.isEmpty()) {
            return Json.object().put("type", NOTHING);
        }
        var pressed = conversation.press(by(asked), press.get(), language(asked));
        return pressed.cardThatSays()
                .map(it -> Json.object().put("type", UPDATE).<ObjectNode>set("data", DiscordCard.of(it)))
                .orElseGet(() -> privately(DiscordCard.word(pressed.words())));
    }

    private static ObjectNode privately(ObjectNode data) {
        return Json.object().put("type", MESSAGE).set("data", data.put("flags", EPHEMERAL));
    }

    /** An id is unique in all of Discord, and the same person's in every server and alone. */
    private static Speaker by(JsonNode asked) {
        var alone = asked.path("user").path("id").asText("");
        var user = asked.path("member").path("user").path("id").asText(alone);
        if (user.isEmpty()) {
            throw new Refusal(ProblemType.BAD_REQUEST, "An interaction is somebody's.");
        }
        return new Speaker("discord", "", user);
    }

    private static Optional<Boolean> language(JsonNode asked) {
        return Languages.ofTag(asked.path("locale").asText(""));
    }
}
