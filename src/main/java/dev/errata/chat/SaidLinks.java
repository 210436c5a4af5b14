package dev.errata.chat;

import dev.errata.chat.Card.Button;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns buttons into links, for platforms whose buttons can only open pages, and knows its links again. Thread-safe. */
@ApplicationScoped
class SaidLinks {

    /** People say days later what came of it. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final ChatConfig config;
    private final Links links;
    private final Clock clock;

    SaidLinks(ChatConfig config, Links links, Clock clock) {
        this.config = config;
        this.links = links;
        this.clock = clock;
    }

    /** What a proven link says. */
    record Proven(Press press, Speaker by) {}

    /** The card with links in place of its acts. The next match and a later answer have none: the page of the answer has both. */
    Card linked(Card card, Speaker by) {
        var key = key(by.platform());
        var until = clock.instant().plus(GOOD_FOR);
        var buttons = card.buttons().stream()
                .flatMap(it -> key.stream().flatMap(secret -> linked(it, by, until, secret).stream()))
                .toList();
        return new Card(card.chinese(), card.title(), card.machine(), card.url(), card.blocks(), buttons);
    }

    private Optional<Button> linked(Button button, Speaker by, Instant until, byte[] key) {
        return switch (button) {
            case Button.Link link -> Optional.of(link);
            case Button.Act act
            when act.press().kind() == Press.Kind.MORE || act.press().kind() == Press.Kind.LATER -> Optional.empty();
            case Button.Act act ->
                links.page("/chat/said?"
                                + SaidLink.of(act.press(), by, until, key).query())
                        .map(it -> new Button.Link(act.label(), it));
        };
    }

    /** What {@code link} says; empty where it is none of ours, or too old. */
    Optional<Proven> proven(SaidLink link) {
        var by = link.speaker();
        boolean ours = by.flatMap(it -> key(it.platform())).filter(link::proves).isPresent();
        if (!ours || Long.parseLong(link.until()) < clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        return Press.of(link.press()).map(it -> new Proven(it, by.get()));
    }

    /** Not the secret itself, so that what is proven with the one proves nothing with the other; empty where the platform is off. */
    private Optional<byte[]> key(String platform) {
        var secret = switch (platform) {
            case "dingtalk" -> config.dingtalk().appSecret();
            case "teams" -> config.teams().token();
            case "wecom" -> config.wecom().aesKey();
            default -> Optional.<String>empty();
        };
        return secret.map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> Proof.hmacSha256(
                        it.getBytes(StandardCharsets.UTF_8),
                        ("errata chat said 1 " + platform).getBytes(StandardCharsets.UTF_8)));
    }
}
