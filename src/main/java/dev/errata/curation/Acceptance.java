package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.library.Edited;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes what readers taught into an entry, where an editor says so. Thread-safe. */
@ApplicationScoped
public class Acceptance {

    private final LiveKnowledgeBase live;
    private final AcceptedRevision revision;

    Acceptance(LiveKnowledgeBase live, AcceptedRevision revision) {
        this.live = live;
        this.revision = revision;
    }

    /**
     * Publishes a revision with the learned figures in place of the authored ones. They are authored from then on: what readers said
     * until now is in them, and counts no second time. Live before this returns.
     *
     * @param expected the revision that the editor saw last
     * @param author name of the editor
     * @return empty where no such entry is published, or where no reader has said anything of it since figures were last accepted
     */
    public Optional<Edited> accept(EntryId entry, int expected, String author) {
        var published = live.current().find(entry);
        var edited = published.flatMap(it -> revision.publish(it, expected, author));
        if (edited.filter(Edited.Saved.class::isInstance).isPresent()) {
            live.refresh();
        }
        return edited;
    }
}
