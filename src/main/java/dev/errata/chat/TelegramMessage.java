package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody wrote to us, alone or in a group.
 *
 * @param id of the update, the same when Telegram sends it again
 * @param chat id of it
 * @param message id of what they wrote
 * @param topic of a group that has topics; 0 for none
 */
record TelegramMessage(String id, Said said, long chat, long message, long topic) {

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z_]+)(?:@\\w+)?(?:\\s+|$)");

    /**
     * The message of {@code update}; empty where it is for others, or was written by a program.
     *
     * @param bot our own id; empty where the bot's token is not known here
     */
    static Optional<TelegramMessage> of(JsonNode update, String bot) {
        var message = update.path("message");
        var from = message.path("from");
        if (!message.path("chat").path("id").isIntegralNumber()
                || !from.path("id").isIntegralNumber()
                || from.path("is_bot").asBoolean()) {
            return Optional.empty();
        }
        boolean alone = message.path("chat").path("type").asText("").equals("private");
        var reply = message.path("reply_to_message");
        boolean toUs =
                !bot.isEmpty() && reply.path("from").path("id").asText("").equals(bot);
        return text(message, alone || toUs)
                .map(text -> new TelegramMessage(
                        update.path("update_id").asText(""),
                        Said.typed(
                                by(from),
                                text,
                                Languages.ofTag(from.path("language_code").asText(""))),
                        message.path("chat").path("id").longValue(),
                        message.path("message_id").longValue(),
                        message.path("message_thread_id").asLong(0)));
    }

    /** An id is unique in all of Telegram. */
    static Speaker by(JsonNode from) {
        return new Speaker("telegram", "", from.path("id").asText(""));
    }

    /** What was said, with fences around code; empty where it is none of our commands, and not {@code addressed} to us. */
    private static Optional<String> text(JsonNode message, boolean addressed) {
        var text = TelegramText.of(message);
        var command = COMMAND.matcher(text);
        if (!command.lookingAt()) {
            return addressed ? Optional.of(text) : Optional.empty();
        }
        var rest = text.substring(command.end()).strip();
        return switch (command.group(1)) {
            case "kb", "errata" -> Optional.of(rest.isEmpty() ? TelegramText.repliedTo(message) : rest);
            case "start", "help" -> Optional.of("help");
            case "show", "lang", "tried" -> Optional.of(command.group(1) + " " + rest);
            default -> addressed ? Optional.of("help") : Optional.empty();
        };
    }
}
