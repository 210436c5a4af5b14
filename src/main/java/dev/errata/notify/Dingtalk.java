package dev.errata.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Messages in the Markdown of DingTalk. */
final class Dingtalk {

    private static final String MARKUP = "\\`*_[](){}#~|";

    private Dingtalk() {}

    static String message(Card card) {
        var text = new StringBuilder("### ").append(escaped(card.title())).append("\n\n");
        if (!card.lead().isEmpty()) {
            text.append(escaped(card.lead())).append("\n\n");
        }
        card.facts()
                .forEach(it -> text.append("- ")
                        .append(it.name())
                        .append(": ")
                        .append(escaped(it.value()))
                        .append('\n'));
        if (!card.code().isBlank()) {
            text.append('\n');
            card.code()
                    .lines()
                    .forEach(line -> text.append("> ").append(escaped(line)).append("\n>\n"));
        }
        card.lines().forEach(it -> text.append("- ").append(escaped(it)).append('\n'));
        if (!card.link().isEmpty()) {
            text.append("\n[")
                    .append(card.open())
                    .append("](")
                    .append(card.link())
                    .append(")\n");
        }
        var root = Notice.object().put("msgtype", "markdown");
        root.putObject("markdown")
                .put("title", card.title().replace("@", "@\u200b"))
                .put("text", text.toString());
        root.putObject("at").put("isAtAll", false);
        return root.toString();
    }

    /** What is added to the address, so that DingTalk knows who sends. */
    static String signed(String secret, Instant now) {
        long millis = now.toEpochMilli();
        var sign = WebhookKey.hmac(secret.getBytes(StandardCharsets.UTF_8), millis + "\n" + secret);
        return "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** Text that is nothing but text there: no markup, no tag, and nobody is called. One line. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (MARKUP.indexOf(point) >= 0) {
                escaped.append('\\').appendCodePoint(point);
            } else {
                switch (point) {
                    case '&' -> escaped.append("&amp;");
                    case '<' -> escaped.append("&lt;");
                    case '>' -> escaped.append("&gt;");
                    case '@' -> escaped.append("@\u200b");
                    case '\n', '\r', '\t' -> escaped.append(' ');
                    default -> escaped.appendCodePoint(point);
                }
            }
        });
        return escaped.toString();
    }
}
