package dev.errata.api;

import dev.errata.event.Severity;
import dev.errata.notify.Narrowing;
import dev.errata.notify.Occasion;
import dev.errata.notify.RuleDraft;
import dev.errata.notify.RuleDraft.Often;
import java.util.Set;

/** A rule as somebody wants it, read from JSON. */
final class AskedRule {

    static final String EXAMPLE = "{\"name\": \"new in the shop\", \"occasion\": \"first\", \"source\": \"shop-*\","
            + " \"targets\": [\"...\"]}";

    static final Set<String> KEYS = Set.of(
            "name",
            "occasion",
            "entry_id",
            "domain",
            "source",
            "severity",
            "at_least",
            "within_minutes",
            "quiet",
            "targets",
            "enabled");

    private static final RuleDraft BLANK =
            new RuleDraft("", Occasion.FIRST, Narrowing.NONE, Often.NONE, RuleDraft.QUIET, Set.of(), true);

    private AskedRule() {}

    static RuleDraft fresh(SentObject wish) {
        if (!wish.has("occasion")) {
            wish.fault("occasion", "occasion is required: first, every, rate, spike or cluster", "");
        }
        return changed(wish, BLANK);
    }

    static RuleDraft changed(SentObject wish, RuleDraft now) {
        var occasion = wish.choice("occasion", Occasion.class, now.occasion());
        var before = occasion.counts() ? now.often() : Often.NONE;
        return new RuleDraft(
                wish.text("name", now.name()),
                occasion,
                new Narrowing(
                        wish.text("entry_id", now.narrowing().entry()),
                        wish.text("domain", now.narrowing().domain()),
                        wish.text("source", now.narrowing().source()),
                        wish.choice("severity", Severity.class, now.narrowing().severity())),
                new Often(
                        wish.number("at_least", before.times()), (int) wish.number("within_minutes", before.minutes())),
                wish.duration("quiet", now.quiet()),
                wish.texts("targets", now.targets()),
                wish.flag("enabled", now.enabled()));
    }
}
