package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/** Where Slack asks. A command is answered at once; all else is acknowledged, and answered by a call that goes out. */
@Path("/chat/slack")
@Blocking
@Consumes(MediaType.WILDCARD)
public class SlackResource {

    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private final ChatConfig.Slack config;
    private final Clock clock;
    private final Conversation conversation;
    private final SlackReplies replies;
    private final Once once;

    SlackResource(ChatConfig config, Clock clock, Conversation conversation, SlackReplies replies, Once once) {
        this.config = config.slack();
        this.clock = clock;
        this.conversation = conversation;
        this.replies = replies;
        this.once = once;
    }

    /** A slash command. */
    @POST
    @Path("/{command:commands?}")
    @Operation(hidden = true)
    public Response command(
            InputStream stream,
            @HeaderParam(SIGNATURE) @DefaultValue("") String signature,
            @HeaderParam(TIMESTAMP) @DefaultValue("") String timestamp) {
        var form = Form.of(proved(stream, signature, timestamp));
        if (!form.get("ssl_check").isEmpty()) {
            return Response.ok().build();
        }
        if (form.get("user_id").isEmpty()) {
            throw new Refusal(ProblemType.BAD_REQUEST, "A command has a user_id.");
        }
        var by = new Speaker("slack", form.get("team_id"), form.get("user_id"));
        var card = conversation.answer(Said.typed(by, SlackText.plain(form.get("text")), Optional.empty()));
        return json(SlackCard.of(card).put("response_type", "ephemeral"));
    }

    /** Something was said that Slack tells us of. */
    @POST
    @Path("/events")
    @Operation(hidden = true)
    public Response events(
            InputStream stream,
            @HeaderParam(SIGNATURE) @DefaultValue("") String signature,
            @HeaderParam(TIMESTAMP) @DefaultValue("") String timestamp) {
        var body = JsonBody.of(proved(stream, signature, timestamp));
        if (body.path("type").asText("").equals("url_verification")) {
            return json(JsonNodeFactory.instance
                    .objectNode()
                    .put("challenge", body.path("challenge").asText("")));
        }
        SlackMention.of(body)
                .filter(it -> once.first("slack", it.id()))
                .ifPresent(it -> replies.post(it, () -> conversation.answer(it.said())));
        return Response.ok().build();
    }

    /** A button was pressed, or a message's shortcut chosen. */
    @POST
    @Path("/interactivity")
    @Operation(hidden = true)
    public Response interactivity(
            InputStream stream,
            @HeaderParam(SIGNATURE) @DefaultValue("") String signature,
            @HeaderParam(TIMESTAMP) @DefaultValue("") String timestamp) {
        var payload = JsonBody.of(Form.of(proved(stream, signature, timestamp)).get("payload"));
        var by = new Speaker(
                "slack",
                payload.path("team").path("id").asText(""),
                payload.path("user").path("id").asText(""));
        var url = payload.path("response_url").asText("");
        switch (payload.path("type").asText("")) {
            case "message_action" -> {
                var said = Said.typed(by, SlackText.of(payload.path("message")), Optional.empty());
                replies.respond(
                        url,
                        () -> SlackCard.of(conversation.answer(said))
                                .put("response_type", "ephemeral")
                                .put("replace_original", false));
            }
            case "block_actions" ->
                pressed(payload.path("actions"))
                        .ifPresent(press -> replies.respond(
                                url, () -> SlackReplies.of(conversation.press(by, press, Optional.empty()))));
            default -> {
                // Other things that an app may be set up for, and that nobody here answers.
            }
        }
        return Response.ok().build();
    }

    private static Optional<Press> pressed(JsonNode actions) {
        var action = actions.path(0);
        return action.path("action_id").asText("").startsWith(SlackCard.ACTION)
                ? Press.of(action.path("value").asText(""))
                : Optional.empty();
    }

    private byte[] proved(InputStream stream, String signature, String timestamp) {
        var secret = Configured.or404(config.signingSecret(), "Slack");
        var body = RawBody.of(stream);
        if (!new SlackSignature(secret, clock).proves(signature, timestamp, body)) {
            throw Configured.wrongSignature();
        }
        return body;
    }

    private static Response json(JsonNode answer) {
        return Response.ok(answer.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
