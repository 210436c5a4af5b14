package dev.errata.notify;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A message and all that is needed to send it. Holds secrets.
 *
 * @param id its webhook-id
 * @param secrets to sign with, the newest first; may be empty
 */
record Letter(
        String id, TargetKind kind, Language language, String url, List<String> secrets, boolean inside, String body) {

    /** What is sent {@code now}: a signature holds for minutes. */
    Post post(Instant now) {
        return switch (kind) {
            case WEBHOOK -> webhook(now);
            case SLACK -> Post.json(Slack.message(card()));
            case FEISHU -> Post.json(Feishu.message(card(), secrets.stream().findFirst(), now));
            case DINGTALK -> {
                var plain = Post.json(Dingtalk.message(card()));
                yield new Post(
                        plain.headers(),
                        plain.body(),
                        secrets.stream()
                                .findFirst()
                                .map(it -> Dingtalk.signed(it, now))
                                .orElse(""));
            }
        };
    }

    private Post webhook(Instant now) {
        long seconds = now.getEpochSecond();
        var headers = new TreeMap<>(Post.json(body).headers());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .flatMap(it -> WebhookKey.parse(it).stream())
                        .map(it -> it.sign(id, seconds, body))
                        .collect(Collectors.joining(" ")));
        return new Post(headers, body, "");
    }

    private Card card() {
        return Card.of(Notice.read(body), Words.in(language));
    }

    /** Does not show what is secret. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
