package dev.errata.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.Outgoing.Call;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** What goes out to Slack, after its request was acknowledged. Thread-safe. */
@ApplicationScoped
class SlackReplies {

    private static final String HOOKS = "hooks.slack.com";
    private static final String SLACK = "slack.com";

    private final ChatConfig.Slack config;
    private final Outgoing outgoing;

    SlackReplies(ChatConfig config, Outgoing outgoing) {
        this.config = config.slack();
        this.outgoing = outgoing;
    }

    /** To the "response_url" of a shortcut or a button; to no other host than Slack's. What is asked for is done in any case. */
    void respond(String url, Supplier<ObjectNode> message) {
        outgoing.later(() -> {
            var answer = message.get().toString();
            Outgoing.allowed(url, HOOKS, config.apiUrl()).ifPresent(to -> outgoing.send(Call.post(to, answer)));
        });
    }

    /** What a press did: in place of the card where there is another, else to who pressed alone. */
    static ObjectNode of(Pressed pressed) {
        return pressed.cardThatSays()
                .map(it -> SlackCard.of(it).put("replace_original", true))
                .orElseGet(() -> SlackCard.word(pressed.words())
                        .put("response_type", "ephemeral")
                        .put("replace_original", false));
    }

    /** Into the thread of a mention. */
    void post(SlackMention mention, Supplier<Card> card) {
        var token = token();
        if (token.isEmpty()) {
            Log.warn("Slack told of a mention, which nothing can answer while errata.chat.slack.bot-token is not set");
            return;
        }
        outgoing.later(() -> {
            var message = SlackCard.of(card.get()).put("channel", mention.channel());
            message.put("unfurl_links", false).put("unfurl_media", false);
            if (!mention.thread().isEmpty()) {
                message.put("thread_ts", mention.thread());
            }
            var to = Outgoing.to(SLACK, config.apiUrl(), "/api/chat.postMessage");
            refusal(outgoing.send(Call.post(to, message.toString()).bearing(token.get())))
                    .ifPresent(why -> Log.warnf("Slack did not take an answer: %s", why));
        });
    }

    /** Whether there is a bot that can say something unasked. */
    boolean ready() {
        return token().isPresent();
    }

    /** Says something to one person, in their talk with the bot; whether Slack took it. */
    boolean say(String user, Card card) {
        return token().map(token -> {
                    var message = SlackCard.of(card).put("channel", user);
                    message.put("unfurl_links", false).put("unfurl_media", false);
                    var to = Outgoing.to(SLACK, config.apiUrl(), "/api/chat.postMessage");
                    var back = outgoing.send(Call.post(to, message.toString()).bearing(token));
                    return back.good() && refusal(back).isEmpty();
                })
                .orElse(false);
    }

    private Optional<String> token() {
        return config.botToken().map(String::strip).filter(it -> !it.isEmpty());
    }

    /** Slack says no with 200, too. Its word for why is one of its own, such as "not_in_channel". */
    private static Optional<String> refusal(Outgoing.Back back) {
        if (!back.good()) {
            return Optional.empty();
        }
        var said = JsonBody.of(back.body());
        return said.path("ok").asBoolean()
                ? Optional.empty()
                : Optional.of(said.path("error").asText("").replaceAll("[^a-z_]", ""));
    }
}
