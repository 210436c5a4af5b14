package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Rate;
import dev.errata.feedback.Belief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.List;

/** What an entry's authors believe of it, before any match. */
final class Authored {

    /** Drawn where there is nothing to draw. */
    private static final Gauge NONE = new Gauge(0, 0, 0, 0);

    private Authored() {}

    /** Best first. */
    static List<RatedWorkaround> workarounds(Entry entry) {
        return RatedWorkaround.bestFirst(entry);
    }

    static Gauge best(Entry entry) {
        return workarounds(entry).stream()
                .findFirst()
                .map(it -> Gauge.of(it.success()))
                .orElse(NONE);
    }

    static Belief belief(Entry entry, Rate rate) {
        return Belief.authored(
                rate, entry.standing().evidenceCount(), entry.standing().tier());
    }
}
