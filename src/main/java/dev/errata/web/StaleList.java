package dev.errata.web;

import dev.errata.curation.Reverify.Stale;
import dev.errata.feedback.Beliefs;
import java.time.Clock;
import java.util.List;

/**
 * The entries to verify again, worst first.
 *
 * @param total of them, as only so many are shown
 */
record StaleList(int total, List<StaleEntry> rows) {

    /** One of them, with its reasons. */
    record StaleEntry(Headline headline, int revision, List<ShownReason> reasons) {

        /** What is to be done next is what the most pressing reason asks for. */
        public String action() {
            return reasons.getFirst().kind();
        }
    }

    /** Nobody works off more at once. */
    private static final int MOST = 100;

    static StaleList of(List<Stale> all, Beliefs beliefs, Language language, Clock clock) {
        return new StaleList(
                all.size(),
                all.stream()
                        .limit(MOST)
                        .map(it -> of(it, beliefs, language, clock))
                        .toList());
    }

    private static StaleEntry of(Stale stale, Beliefs beliefs, Language language, Clock clock) {
        var entry = stale.published().entry();
        return new StaleEntry(
                Headline.of(entry, Ranked.bestFirst(entry, beliefs.of(entry)), language),
                stale.published().revision(),
                stale.reasons().stream()
                        .map(it -> ShownReason.of(it, entry, language, clock))
                        .toList());
    }

    public boolean cut() {
        return total > rows.size();
    }
}
