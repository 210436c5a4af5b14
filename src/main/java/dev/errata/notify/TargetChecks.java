package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a target must be like. */
@ApplicationScoped
class TargetChecks {

    static final String KEY_RULE =
            "a webhook's secret is whsec_ and 24 to 64 bytes in base64; leave it out to have one made";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SECRET = 200;

    private final Guard guard;

    TargetChecks(Guard guard) {
        this.guard = guard;
    }

    List<Wrong> faults(TargetDraft draft, TargetKind kind, String url) {
        var wrong = new ArrayList<Wrong>();
        if (draft.kind() != kind) {
            wrong.add(new Wrong("kind", "the kind of a target stays what it is: make another target"));
        }
        if (!named(draft.name())) {
            wrong.add(new Wrong("name", "a name has 1 to " + LONGEST_NAME + " characters"));
        }
        if (!url.isEmpty()) {
            guard.complaint(url, draft.inside()).ifPresent(it -> wrong.add(new Wrong("url", it)));
        }
        secretFault(draft).ifPresent(it -> wrong.add(new Wrong("secret", it)));
        return wrong;
    }

    /** Of one that is new. */
    List<Wrong> faults(TargetDraft draft) {
        var wrong = new ArrayList<>(faults(draft, draft.kind(), draft.url()));
        if (draft.url().isEmpty()) {
            wrong.add(new Wrong("url", "url is required: where messages are to be sent"));
        }
        return wrong;
    }

    static boolean named(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME && plain(name);
    }

    /** Whether every database keeps it as it is: no control characters, no half ones. */
    static boolean plain(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE);
    }

    private static Optional<String> secretFault(TargetDraft draft) {
        var secret = draft.secret().orElse("");
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return switch (draft.kind()) {
            case WEBHOOK -> WebhookKey.parse(secret).isPresent() ? Optional.empty() : Optional.of(KEY_RULE);
            case SLACK -> Optional.of("Slack's address is its secret: it has no other");
            case FEISHU, DINGTALK ->
                secret.length() <= LONGEST_SECRET && secret.chars().allMatch(it -> it > ' ' && it < 127)
                        ? Optional.empty()
                        : Optional.of("a secret has at most " + LONGEST_SECRET + " visible ASCII characters");
        };
    }
}
