package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What somebody typed in Slack, freed of Slack's notation; code stays between backticks. */
final class SlackText {

    /** A person, a group or everybody: "&lt;@U123&gt;", "&lt;!here&gt;". A channel and a link have words of their own. */
    private static final Pattern MENTION = Pattern.compile("<(?:@[A-Z0-9]+|![a-z]+(?:\\^[^>|]*)?)(?:\\|[^>]*)?>");

    private static final Pattern NAMED = Pattern.compile("<(?:#[A-Z0-9]+|https?://[^>|]*|mailto:[^>|]*)\\|([^>]*)>");
    private static final Pattern LINK = Pattern.compile("<(https?://[^>|]*|mailto:[^>|]*)>");

    private static final String FENCE = "```";

    private SlackText() {}

    /** A message or an event, with fences around code: its blocks say exactly what was typed; the rest is for what has none. */
    static String of(JsonNode message) {
        var typed = new StringBuilder();
        for (var block : message.path("blocks")) {
            if (block.path("type").asText("").equals("rich_text")) {
                rich(block.path("elements"), typed);
            }
        }
        if (!typed.toString().isBlank()) {
            return typed.toString().strip();
        }
        var text = new StringBuilder(plain(message.path("text").asText("")));
        // Where a program posts an alarm, what happened often stands here alone.
        for (var attachment : message.path("attachments")) {
            text.append('\n')
                    .append(plain(attachment
                            .path("text")
                            .asText(attachment.path("fallback").asText(""))));
        }
        return text.toString().strip();
    }

    private static void rich(JsonNode elements, StringBuilder typed) {
        for (var element : elements) {
            switch (element.path("type").asText("")) {
                case "text" -> typed.append(element.path("text").asText(""));
                case "link" ->
                    typed.append(element.path("text").asText(element.path("url").asText("")));
                case "rich_text_preformatted" -> {
                    line(typed);
                    typed.append(FENCE).append('\n');
                    rich(element.path("elements"), typed);
                    typed.append(FENCE).append('\n');
                }
                case "rich_text_quote", "rich_text_section" -> {
                    line(typed);
                    rich(element.path("elements"), typed);
                    line(typed);
                }
                case "rich_text_list" -> rich(element.path("elements"), typed);
                default -> {
                    // A mention, an emoji, a date: no part of an error.
                }
            }
        }
    }

    private static void line(StringBuilder typed) {
        if (!typed.isEmpty() && typed.charAt(typed.length() - 1) != '\n') {
            typed.append('\n');
        }
    }

    /** Text in Slack's own notation: with mentions, links and escapes in angle brackets and entities, and code between backticks, which stay. */
    static String plain(String text) {
        var read = MENTION.matcher(text).replaceAll("");
        read = NAMED.matcher(read).replaceAll("$1");
        read = LINK.matcher(read).replaceAll("$1");
        return read.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
