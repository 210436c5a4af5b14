package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.notify.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target, without what is secret.
 *
 * @param url with its secret parts left out
 * @param signed whether messages are signed
 * @param formerUntil until when the secret before the last rotation signs, too
 * @param disabledWhy why the service itself switched it off
 * @param failingSince since when nothing got through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetJson(
        String id,
        String kind,
        String name,
        String url,
        boolean signed,
        @Nullable Instant formerUntil,
        boolean enabled,
        @Nullable String disabledWhy,
        boolean inside,
        String language,
        @Nullable Instant failingSince,
        Instant madeAt,
        String madeBy,
        Instant changedAt,
        String changedBy) {

    static TargetJson of(Target target) {
        return new TargetJson(
                target.id(),
                SentObject.word(target.kind()),
                target.name(),
                target.url(),
                target.signed(),
                target.formerUntil().orElse(null),
                target.enabled(),
                target.disabledWhy().isEmpty() ? null : target.disabledWhy(),
                target.inside(),
                SentObject.word(target.language()),
                target.failingSince().orElse(null),
                target.made().at(),
                target.made().by(),
                target.changed().at(),
                target.changed().by());
    }
}
