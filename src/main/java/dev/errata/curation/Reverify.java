package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Staleness;
import dev.errata.feedback.Staleness.Contradicted;
import dev.errata.feedback.Staleness.Falling;
import dev.errata.feedback.Staleness.Life;
import dev.errata.feedback.Staleness.NotConfirmed;
import dev.errata.feedback.Staleness.NotMatched;
import dev.errata.library.Revisions;
import dev.errata.match.Answers;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is published and should be verified again. Thread-safe. */
@ApplicationScoped
public class Reverify {

    /** Readers' word before the calendar's, then those with most reasons, then by id. */
    private static final Comparator<Stale> WORST_FIRST = Comparator.comparingInt(
                    (Stale stale) -> urgency(stale.reasons().getFirst()))
            .thenComparing(stale -> stale.reasons().size(), Comparator.reverseOrder())
            .thenComparing(stale -> stale.published().entry().id());

    private final LiveKnowledgeBase live;
    private final Revisions revisions;
    private final Answers answers;
    private final Feedback feedback;
    private final Clock clock;

    Reverify(LiveKnowledgeBase live, Revisions revisions, Answers answers, Feedback feedback, Clock clock) {
        this.live = live;
        this.revisions = revisions;
        this.answers = answers;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * An entry to verify again.
     *
     * @param reasons most pressing first; never empty
     */
    public record Stale(PublishedEntry published, List<Staleness> reasons) {
        public Stale {
            reasons = List.copyOf(reasons);
        }
    }

    /** All of them, worst first. */
    public List<Stale> list() {
        var base = live.current();
        var first = revisions.firstPublished();
        var last = answers.lastMatched();
        var lives = base.entries().stream()
                .map(it -> {
                    var id = it.entry().id();
                    return new Life(
                            it.entry(), first.getOrDefault(id, clock.instant()), Optional.ofNullable(last.get(id)));
                })
                .toList();
        return feedback.stale(lives).entrySet().stream()
                .flatMap(stale -> of(base, stale.getKey(), stale.getValue()).stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Optional<Stale> of(KnowledgeBase base, EntryId id, List<Staleness> reasons) {
        return base.find(id).map(it -> new Stale(it, reasons));
    }

    private static int urgency(Staleness reason) {
        return switch (reason) {
            case Contradicted contradicted -> 0;
            case Falling falling -> 1;
            case NotConfirmed unconfirmed -> 2;
            case NotMatched unmatched -> 3;
        };
    }
}
