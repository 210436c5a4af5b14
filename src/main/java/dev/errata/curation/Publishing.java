package dev.errata.curation;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.library.Finding;
import dev.errata.library.Revision;
import dev.errata.library.RevisionState;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Changes what is live at once, without a draft. What it did is live before it returns. Thread-safe. */
@ApplicationScoped
public class Publishing {

    private final PublishedLog log;
    private final DraftLint lint;
    private final Revisions revisions;
    private final LiveKnowledgeBase live;
    private final CurationConfig config;

    Publishing(PublishedLog log, DraftLint lint, Revisions revisions, LiveKnowledgeBase live, CurationConfig config) {
        this.log = log;
        this.lint = lint;
        this.revisions = revisions;
        this.live = live;
        this.config = config;
    }

    /** The latest revision of an entry, a retirement included. */
    public Optional<Revision> latest(EntryId id) {
        return revisions.history(id).stream().findFirst().flatMap(it -> revisions.find(id, it.number()));
    }

    public Optional<Revision> revision(EntryId id, int number) {
        return revisions.find(id, number);
    }

    /** What the linter says of a document, among what is live. */
    public List<Finding> findings(EntryDocument document) {
        return lint.findings(document);
    }

    /**
     * Publishes a document as the next revision of its entry.
     *
     * @param expected the revision that the author saw last, 0 for an entry that there is not yet
     */
    public Published publish(EntryDocument document, int expected, String author, String reason) {
        if (config.fourEyes()) {
            return new Published.Unseen();
        }
        var findings = findings(document);
        return findings.stream().anyMatch(Finding::error)
                ? new Published.Faulty(findings)
                : shown(log.publish(document, expected, author, reason));
    }

    /**
     * Puts an entry live again as it was; its history goes on with that.
     *
     * @param number of the revision
     * @param expected as above
     * @return {@link Published.Gone} where there is no such revision
     */
    public Published restore(EntryId id, int number, int expected, String author, String reason) {
        return revisions
                .find(id, number)
                .map(it -> shown(log.restore(it, expected, author, reason)))
                .orElseGet(Published.Gone::new);
    }

    /** Says that the entry was verified today; {@link Published.Gone} where it is not live. */
    public Published confirm(EntryId id, int expected, String author) {
        return live.current()
                .find(id)
                .map(it -> shown(log.confirm(it.document(), expected, author)))
                .orElseGet(Published.Gone::new);
    }

    /**
     * Takes an entry out. With a successor, links and ties to it lead there from then on.
     *
     * @param successor a live entry, in the same transaction; empty for none
     * @param expected less than 0 for whichever is the latest
     * @return {@link Published.Gone} where there is no such entry, or no such successor
     */
    public Published retire(EntryId id, Optional<EntryId> successor, int expected, String author, String reason) {
        var latest = latest(id);
        if (latest.isEmpty()) {
            return new Published.Gone();
        }
        var head = latest.get().head();
        if (head.state() == RevisionState.RETIRED && successor.isEmpty()) {
            return new Published.Live(head);
        }
        return shown(log.retire(latest.get(), successor, expected < 0 ? head.number() : expected, author, reason));
    }

    private Published shown(Published published) {
        if (published instanceof Published.Live) {
            live.refresh();
        }
        return published;
    }
}
