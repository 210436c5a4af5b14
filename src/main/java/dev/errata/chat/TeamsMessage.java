package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what somebody wrote in Teams: a text, and the same as HTML, where code keeps its lines. */
final class TeamsMessage {

    private static final Pattern CODE =
            Pattern.compile("<(pre|codeblock)\\b[^>]*>(.*?)</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MENTION = Pattern.compile(
            "<at\\b[^>]*>[^<]*</at>|<span\\b[^>]*schema\\.skype\\.com/Mention[^>]*>[^<]*</span>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</(?:p|div|li)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private TeamsMessage() {}

    static Said of(JsonNode root) {
        var from = root.path("from");
        var by = new Speaker(
                "teams",
                root.path("conversation").path("tenantId").asText(""),
                from.path("aadObjectId").asText(from.path("id").asText()));
        return new Said(by, text(root), language(root));
    }

    /** People's ids begin with 29: a bot is not answered, for it might answer back. */
    static boolean isOfABot(JsonNode root) {
        return root.path("from").path("id").asText("").startsWith("28:");
    }

    private static String text(JsonNode root) {
        var html = html(root);
        var code = CODE.matcher(html)
                .results()
                .map(it -> plain(it.group(2)).strip())
                .collect(Collectors.joining("\n"));
        if (!code.isBlank()) {
            var after =
                    CODE.matcher(html).results().reduce((first, last) -> last).orElseThrow();
            return Fences.withTried(code, plain(html.substring(after.end())));
        }
        var text = MENTION.matcher(root.path("text").asText("")).replaceAll("");
        return Fences.exact(Entities.read(BREAK.matcher(text).replaceAll("\n")));
    }

    private static String html(JsonNode root) {
        return root.path("attachments")
                .valueStream()
                .filter(it -> it.path("contentType").asText().equals("text/html"))
                .map(it -> it.path("content").asText(""))
                .findFirst()
                .orElse("");
    }

    private static String plain(String html) {
        return Entities.read(TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll(""));
    }

    private static Optional<Boolean> language(JsonNode root) {
        return root.path("entities")
                .valueStream()
                .filter(it -> it.path("type").asText().equals("clientInfo"))
                .map(it -> it.path("locale").asText(""))
                .findFirst()
                .flatMap(Languages::ofTag)
                .or(() -> Languages.ofTag(root.path("locale").asText("")));
    }
}
