package dev.errata.api;

import dev.errata.notify.Language;
import dev.errata.notify.Target;
import dev.errata.notify.TargetDraft;
import dev.errata.notify.TargetKind;
import java.util.Optional;
import java.util.Set;

/** A target as somebody wants it, read from JSON. */
final class AskedTarget {

    static final String EXAMPLE =
            "{\"kind\": \"webhook\", \"name\": \"on call\", \"url\": \"https://hooks.example.com/errata\"}";

    static final Set<String> KEYS = Set.of("kind", "name", "url", "secret", "enabled", "inside", "language");

    private AskedTarget() {}

    static TargetDraft fresh(SentObject wish) {
        var kind = wish.choice("kind", TargetKind.class, TargetKind.WEBHOOK);
        if (!wish.has("kind")) {
            wish.fault("kind", "kind is required: webhook, slack, feishu or dingtalk", kind);
        }
        return new TargetDraft(
                kind,
                wish.text("name", ""),
                wish.text("url", ""),
                secret(wish),
                wish.flag("enabled", true),
                wish.flag("inside", false),
                wish.choice("language", Language.class, Language.EN));
    }

    static TargetDraft changed(SentObject wish, Target now) {
        return new TargetDraft(
                wish.choice("kind", TargetKind.class, now.kind()),
                wish.text("name", now.name()),
                wish.text("url", ""),
                secret(wish),
                wish.flag("enabled", now.enabled()),
                wish.flag("inside", now.inside()),
                wish.choice("language", Language.class, now.language()));
    }

    private static Optional<String> secret(SentObject wish) {
        return wish.has("secret") ? Optional.of(wish.text("secret", "")) : Optional.empty();
    }
}
