package dev.errata.notify;

import java.time.Duration;
import java.util.Set;

/**
 * A rule as somebody wants it.
 *
 * @param often only of occasions that count; {@link Often#NONE} of others
 * @param quiet so long nothing is told again of the same entry or cluster in the same source; whole seconds, may be zero
 * @param targets ids
 */
public record RuleDraft(
        String name,
        Occasion occasion,
        Narrowing narrowing,
        Often often,
        Duration quiet,
        Set<String> targets,
        boolean enabled) {

    public static final Duration QUIET = Duration.ofHours(1);

    /** At least {@code times} within {@code minutes}. */
    public record Often(long times, int minutes) {
        public static final Often NONE = new Often(0, 0);
    }

    public RuleDraft {
        targets = Set.copyOf(targets);
    }
}
