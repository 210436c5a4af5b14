package dev.errata.curation;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Feedback;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Tells what a document would change, before it is live. Changes nothing. Thread-safe. */
@ApplicationScoped
public class Rehearsals {

    /** So long the samples of other entries are answered, and as long again what came in lately. */
    public static final Duration BUDGET = Duration.ofSeconds(3);

    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final Recent recent;

    Rehearsals(LiveKnowledgeBase live, Feedback feedback, Recent recent) {
        this.live = live;
        this.feedback = feedback;
        this.recent = recent;
    }

    /**
     * Rehearses a document among what is live.
     *
     * @param place the entry in whose place it would be; empty where that is the one of its own id, if there is one
     */
    public Rehearsal of(EntryDocument document, Optional<EntryId> place) {
        var rehearsing = new Rehearsing(live.current(), document, place, feedback.beliefs());
        return rehearsing.run(recent.texts(Recent.MOST), BUDGET);
    }
}
