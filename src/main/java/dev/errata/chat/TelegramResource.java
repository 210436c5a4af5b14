package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where Telegram tells of messages. The answer to its call is the one method of the Bot API that we want it to run. */
@Path("/chat/telegram")
@Blocking
@Consumes(MediaType.WILDCARD)
public class TelegramResource {

    private static final int NOTICE = 200;

    private final ChatConfig.Telegram config;
    private final Conversation conversation;
    private final Once once;
    private final Outgoing outgoing;
    private final TelegramCalls calls;

    TelegramResource(ChatConfig config, Conversation conversation, Once once, Outgoing outgoing, TelegramCalls calls) {
        this.config = config.telegram();
        this.conversation = conversation;
        this.once = once;
        this.outgoing = outgoing;
        this.calls = calls;
    }

    /** A message, a press, or something that nobody here answers. */
    @POST
    @Operation(hidden = true)
    public Response update(
            InputStream stream, @HeaderParam("X-Telegram-Bot-Api-Secret-Token") @DefaultValue("") String secret) {
        if (!Proof.same(secret, Configured.or404(config.secretToken(), "Telegram"))) {
            throw Configured.wrongSignature();
        }
        var update = JsonBody.of(RawBody.of(stream));
        var answer = update.has("callback_query")
                ? press(update.path("callback_query"))
                : TelegramMessage.of(update, bot())
                        .filter(it -> once.first("telegram", it.id()))
                        .map(this::answer);
        return answer.map(it -> Response.ok(it.toString(), MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(Response::ok)
                .build();
    }

    private ObjectNode answer(TelegramMessage asked) {
        var message = TelegramCard.of(card(asked)).put("method", "sendMessage").put("chat_id", asked.chat());
        message.putObject("reply_parameters")
                .put("message_id", asked.message())
                .put("allow_sending_without_reply", true);
        if (asked.topic() != 0) {
            message.put("message_thread_id", asked.topic());
        }
        return message;
    }

    private Card card(TelegramMessage asked) {
        try {
            return conversation.answer(asked.said());
        } catch (RuntimeException e) {
            // Telegram hears that it failed, and sends it again.
            once.forget("telegram", asked.id());
            throw e;
        }
    }

    private Optional<ObjectNode> press(JsonNode query) {
        var id = query.path("id").asText("");
        var from = query.path("from");
        if (id.isEmpty() || !from.path("id").isIntegralNumber()) {
            return Optional.empty();
        }
        var press = Press.of(query.path("data").asText(""));
        if (press.isEmpty()) {
            return Optional.of(notice(id, "").put("method", "answerCallbackQuery"));
        }
        var language = Languages.ofTag(from.path("language_code").asText(""));
        var pressed = conversation.press(
                TelegramMessage.by(from),
                press.get(),
                language,
                query.path("message").path("chat").path("id").asText(""));
        var message = query.path("message");
        // Without the token there is no second method, and the card says it.
        var card = calls.token().isPresent() ? pressed.card() : pressed.cardThatSays();
        if (card.isEmpty() || !message.path("message_id").isIntegralNumber()) {
            return Optional.of(notice(id, pressed.words()).put("method", "answerCallbackQuery"));
        }
        release(notice(id, pressed.words()));
        return Optional.of(TelegramCard.of(card.get())
                .put("method", "editMessageText")
                .put("chat_id", message.path("chat").path("id").longValue())
                .put("message_id", message.path("message_id").longValue()));
    }

    private static ObjectNode notice(String query, String words) {
        return Json.object().put("callback_query_id", query).put("text", Cut.to(words, NOTICE));
    }

    /** Tells who pressed, and stops the clock on the button: of two methods only one fits into an answer. */
    private void release(ObjectNode notice) {
        if (calls.token().isPresent()) {
            outgoing.later(() -> calls.run("answerCallbackQuery", notice.toString()));
        }
    }

    /** Our own id is the beginning of our token. */
    private String bot() {
        return calls.token().map(it -> it.substring(0, it.indexOf(':'))).orElse("");
    }
}
