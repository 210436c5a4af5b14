package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.event.Severity;
import dev.errata.notify.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule. What is absent narrows nothing.
 *
 * @param quiet an ISO 8601 duration
 * @param snoozedUntil until when it tells nothing; may have passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleJson(
        String id,
        String name,
        String occasion,
        @Nullable String entryId,
        @Nullable String domain,
        @Nullable String source,
        @Nullable String severity,
        @Nullable Long atLeast,
        @Nullable Integer withinMinutes,
        String quiet,
        List<String> targets,
        boolean enabled,
        @Nullable Instant snoozedUntil,
        Instant madeAt,
        String madeBy,
        Instant changedAt,
        String changedBy) {

    static RuleJson of(Rule rule) {
        var what = rule.what();
        var narrowing = what.narrowing();
        boolean counts = what.occasion().counts();
        return new RuleJson(
                rule.id(),
                what.name(),
                SentObject.word(what.occasion()),
                filled(narrowing.entry()),
                filled(narrowing.domain()),
                filled(narrowing.source()),
                narrowing.severity() == Severity.UNKNOWN ? null : SentObject.word(narrowing.severity()),
                counts ? what.often().times() : null,
                counts ? what.often().minutes() : null,
                what.quiet().toString(),
                what.targets().stream().sorted().toList(),
                what.enabled(),
                rule.snoozedUntil().orElse(null),
                rule.made().at(),
                rule.made().by(),
                rule.changed().at(),
                rule.changed().by());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
