package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.entry.CanonicalJson;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Learned;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Revisions;
import dev.errata.match.PublishedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Writes a revision with learned figures, the note in the log that they were taken, and the audit record: all or nothing. */
@ApplicationScoped
class AcceptedRevision {

    private static final String REASON = "figures as readers taught them";

    private final Revisions revisions;
    private final Feedback feedback;
    private final Audit audit;
    private final Clock clock;

    AcceptedRevision(Revisions revisions, Feedback feedback, Audit audit, Clock clock) {
        this.revisions = revisions;
        this.feedback = feedback;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where nobody said anything. */
    @Transactional
    Optional<Edited> publish(PublishedEntry published, int expected, String author) {
        var belief = feedback.beliefs().of(published.entry());
        return belief.spoken() ? Optional.of(publish(published, belief, expected, author)) : Optional.empty();
    }

    private Edited publish(PublishedEntry published, EntryBelief belief, int expected, String author) {
        var id = published.entry().id();
        var document = Learned.into(published.document(), belief, LocalDate.now(clock));
        var edited = revisions.publish(new Edit(id, CanonicalJson.of(document.json()), author, REASON), expected);
        if (edited instanceof Edited.Saved(var revision)) {
            int number = revision.head().number();
            feedback.accept(belief, number, author);
            audit.record(author, "entry.accept_learned", id.toString(), "revision " + number);
        }
        return edited;
    }
}
