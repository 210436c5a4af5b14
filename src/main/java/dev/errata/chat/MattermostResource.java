package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where Mattermost asks. Everything is answered at once. */
@Path("/chat/mattermost")
@Blocking
@Consumes(MediaType.WILDCARD)
public class MattermostResource {

    private static final String ACTION = "/chat/mattermost/action";
    private static final String SCHEME = "Token ";

    private final ChatConfig.Mattermost config;
    private final Clock clock;
    private final Conversation conversation;
    private final Links links;

    MattermostResource(ChatConfig config, Clock clock, Conversation conversation, Links links) {
        this.config = config.mattermost();
        this.clock = clock;
        this.conversation = conversation;
        this.links = links;
    }

    /** A slash command. */
    @POST
    @Path("/command")
    @Operation(hidden = true)
    public Response command(
            InputStream stream, @HeaderParam(HttpHeaders.AUTHORIZATION) @DefaultValue("") String authorization) {
        var token = token();
        var form = Form.of(RawBody.of(stream));
        if (!proves(form.get("token"), authorization, token)) {
            throw Configured.wrongSignature();
        }
        var said = Said.typed(by(form.get("user_id")), form.get("text").strip(), Optional.empty());
        return json(card(token).message(conversation.answer(said)));
    }

    /** A button was pressed. */
    @POST
    @Path("/action")
    @Operation(hidden = true)
    public Response action(InputStream stream) {
        var token = token();
        var body = JsonBody.of(RawBody.of(stream));
        var press =
                new MattermostSeal(token, clock).opened(body.path("context")).orElseThrow(Configured::wrongSignature);
        var by = by(body.path("user_id").asText(""));
        var pressed = conversation.press(by, press, Optional.empty());
        var answer = Json.object();
        pressed.card().ifPresent(it -> answer.set("update", card(token).update(it)));
        if (!pressed.words().isEmpty()) {
            answer.put("ephemeral_text", MattermostMarkup.escaped(pressed.words()));
        }
        return json(answer);
    }

    /** Older servers send the token in the form alone, newer ones in a header as well: each that is there has to be right. */
    private static boolean proves(String inForm, String authorization, String token) {
        boolean form = Proof.same(inForm, token);
        boolean header = Proof.same(authorization, SCHEME + token);
        return (form || inForm.isEmpty()) && (header || authorization.isEmpty()) && (form || header);
    }

    private String token() {
        return Configured.or404(config.token(), "Mattermost");
    }

    private MattermostCard card(String token) {
        return new MattermostCard(new MattermostSeal(token, clock), links.page(ACTION));
    }

    private static Speaker by(String user) {
        if (user.isEmpty()) {
            throw new Refusal(ProblemType.BAD_REQUEST, "A request has a user_id.");
        }
        return new Speaker("mattermost", "", user);
    }

    private static Response json(JsonNode answer) {
        return Response.ok(answer.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
