package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.library.Finding;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What editors make of unknowns, before it is live. Each call is one transaction. Thread-safe. */
@ApplicationScoped
public class Drafts {

    private final DraftLog log;
    private final DraftLint lint;
    private final Inbox inbox;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Drafts(DraftLog log, DraftLint lint, Inbox inbox, LiveKnowledgeBase live, Clock clock) {
        this.log = log;
        this.lint = lint;
        this.inbox = inbox;
        this.live = live;
        this.clock = clock;
    }

    /** What waits to be published or discarded, newest first. */
    public List<Draft> list() {
        return log.open();
    }

    public Optional<Draft> find(String id) {
        return log.find(id);
    }

    /** What the linter says of it, among what is live. */
    public List<Finding> findings(Draft draft) {
        return lint.findings(draft.document());
    }

    /** Whether it may be published as it is: without errors, and where it begins an entry without any finding. */
    public boolean publishable(Draft draft) {
        return publishable(draft, findings(draft));
    }

    /**
     * "This is that entry": the entry with the cluster's statement as one more alias. The event becomes a sample where the entry's regex
     * finds it; where it does not, the regex has to be widened by an editor first, and the alias alone recognises it until then.
     *
     * @return empty where there is no such cluster, or no such entry live; a draft that there is already is returned again
     */
    public Optional<Draft> alias(String cluster, EntryId entry, String editor) {
        return inbox.find(cluster).flatMap(unknown -> live.current().find(entry).map(it -> alias(unknown, it, editor)));
    }

    private Draft alias(Unknown unknown, PublishedEntry published, String editor) {
        var aliased = Proposal.alias(published.document().json(), unknown, LocalDate.now(clock));
        var sampled = Proposal.sample(aliased, unknown);
        var document = lint.misses(sampled) ? aliased : sampled;
        return log.open(Draft.Kind.ALIAS, published.entry().id(), published.revision(), document, unknown.id(), editor);
    }

    /**
     * The beginning of a new entry: what was seen, and where it may belong.
     *
     * @param id empty for one made of the cluster's words
     * @return empty where there is no such cluster, or where an entry of that id is live
     */
    public Optional<Draft> begin(String cluster, Optional<EntryId> id, String editor) {
        var base = live.current();
        return inbox.find(cluster)
                .filter(any -> id.flatMap(base::find).isEmpty())
                .map(unknown -> {
                    var entry = id.orElseGet(
                            () -> Proposal.id(unknown, it -> base.find(it).isPresent()));
                    var document = Proposal.entry(entry, unknown, LocalDate.now(clock));
                    return log.open(Draft.Kind.NEW, entry, 0, document, unknown.id(), editor);
                });
    }

    /** Puts it live, and its cluster to the resolved. Live before this returns. */
    public Published publish(String id, String editor) {
        var draft = log.find(id).filter(it -> it.state() == Draft.State.OPEN);
        if (draft.isEmpty()) {
            return new Published.Gone();
        }
        var findings = findings(draft.get());
        if (!publishable(draft.get(), findings)) {
            return new Published.Faulty(findings);
        }
        var published = log.publish(draft.get(), editor);
        if (published instanceof Published.Live) {
            live.refresh();
        }
        return published;
    }

    /** Empty where there is no such draft, or it was published or discarded before. */
    public Optional<Draft> discard(String id, String editor) {
        return log.discard(id, editor);
    }

    private static boolean publishable(Draft draft, List<Finding> findings) {
        return switch (draft.kind()) {
            case ALIAS -> findings.stream().noneMatch(Finding::error);
            case NEW -> findings.isEmpty();
        };
    }
}
