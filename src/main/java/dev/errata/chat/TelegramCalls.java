package dev.errata.chat;

import dev.errata.chat.Outgoing.Call;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Calls of Telegram's Bot API, as the bot that the operator made there. Thread-safe. */
@ApplicationScoped
class TelegramCalls {

    private static final String API = "api.telegram.org";

    private final ChatConfig.Telegram config;
    private final Outgoing outgoing;

    TelegramCalls(ChatConfig config, Outgoing outgoing) {
        this.config = config.telegram();
        this.outgoing = outgoing;
    }

    /** Empty where the operator set none, or what is no token of a bot. */
    Optional<String> token() {
        return config.botToken().map(String::strip).filter(it -> it.matches("\\d+:[A-Za-z0-9_-]+"));
    }

    /** Runs a method; whether Telegram took it. */
    boolean run(String method, String json) {
        return token().map(token -> outgoing.send(
                                Call.post(Outgoing.to(API, config.apiUrl(), "/bot" + token + "/" + method), json))
                        .good())
                .orElse(false);
    }

    /** Says something in a chat; whether Telegram took it. */
    boolean say(String chat, Card card) {
        return chat.matches("-?\\d{1,20}")
                && run(
                        "sendMessage",
                        TelegramCard.of(card)
                                .put("chat_id", Long.parseLong(chat))
                                .toString());
    }
}
