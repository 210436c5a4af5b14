package dev.errata.curation;

import dev.errata.curation.DraftLog.Start;
import dev.errata.curation.Merge.Side;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.Finding;
import dev.errata.library.Revision;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What editors make of entries and of unknowns, before it is live. Each call is one transaction. Thread-safe. */
@ApplicationScoped
public class Drafts {

    /** The same revision as before. */
    private static final int SAME = -1;

    private final DraftLog log;
    private final DraftLint lint;
    private final Revisions revisions;
    private final Inbox inbox;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Drafts(DraftLog log, DraftLint lint, Revisions revisions, Inbox inbox, LiveKnowledgeBase live, Clock clock) {
        this.log = log;
        this.lint = lint;
        this.revisions = revisions;
        this.inbox = inbox;
        this.live = live;
        this.clock = clock;
    }

    /** What waits to be published or discarded, newest first. */
    public List<Draft> list() {
        return log.pending();
    }

    public Optional<Draft> find(String id) {
        return log.find(id);
    }

    /** What a draft said as that version: each that was saved is kept. */
    public Optional<String> document(String id, int version) {
        return log.document(id, version);
    }

    /** What the linter says of it, among what is live. */
    public List<Finding> findings(Draft draft) {
        return lint.findings(draft.document());
    }

    /** Whether it may be published as it is: without errors, and what no editor has touched without any finding. */
    public boolean publishable(Draft draft) {
        return publishable(draft, findings(draft));
    }

    /**
     * A draft of the entry as it is, or as it was when it was retired; the editor's own one again where there is one.
     *
     * @return empty where there is no such entry; one that was replaced leads to its successor
     */
    public Optional<Draft> edit(EntryId entry, String editor) {
        var id = live.current().find(entry).map(it -> it.entry().id()).orElse(entry);
        return log.ownEdit(id, editor)
                .or(() -> latest(id)
                        .map(it -> log.open(
                                new Start(Draft.Kind.EDIT, id, it.head().number(), it.document(), ""), editor)));
    }

    /** A draft with this document in place of what the entry says; {@code base} is the revision that it was made from. */
    public Draft edit(EntryDocument document, int base, String editor) {
        var id = document.entry().id();
        return log.open(new Start(Draft.Kind.EDIT, id, base, CanonicalJson.of(document.json()), ""), editor);
    }

    /**
     * A draft of an entry that there is not yet. Said again, it is the same draft.
     *
     * @param cluster of the unknowns that it is to explain; empty for none
     */
    public Begun begin(String document, String cluster, String editor) {
        return switch (EntryText.read(document)) {
            case Reading.Broken(var fault) -> new Begun.Unreadable(fault);
            case Reading.Complete(var read, var places) -> {
                var id = read.entry().id();
                var taken = live.current().find(id);
                if (taken.isPresent()) {
                    yield new Begun.Taken(taken.get().entry().id());
                }
                int base = latest(id).map(it -> it.head().number()).orElse(0);
                yield new Begun.Made(
                        log.open(new Start(Draft.Kind.NEW, id, base, CanonicalJson.of(read.json()), cluster), editor));
            }
        };
    }

    /**
     * Saves a draft: the next version where {@code version} is the latest, else nothing.
     *
     * @param version the one that the editor worked on
     */
    public SavedDraft save(String id, int version, String document, String editor) {
        return save(id, version, SAME, document, editor);
    }

    /**
     * Saves what came of a merge with a newer revision of the entry: the draft is made from that one from then on.
     *
     * @param base the number of that revision
     */
    public SavedDraft rebase(String id, int version, int base, String document, String editor) {
        return save(id, version, base, document, editor);
    }

    private SavedDraft save(String id, int version, int base, String document, String editor) {
        return switch (EntryText.read(document)) {
            case Reading.Broken(var fault) -> new SavedDraft.Unreadable(fault);
            case Reading.Complete(var read, var places) ->
                log.find(id)
                        .map(it -> misplaced(it, read.entry().id())
                                ? new SavedDraft.Misplaced(read.entry().id())
                                : log.save(id, version, base, read, editor))
                        .orElseGet(SavedDraft.Gone::new);
        };
    }

    private boolean misplaced(Draft draft, EntryId id) {
        return !draft.entry().equals(id)
                && (draft.kind() != Draft.Kind.NEW || live.current().find(id).isPresent());
    }

    /** Says why, for the revision's history; empty where there is no such pending draft. */
    public Optional<Draft> explain(String id, String reason, String editor) {
        return log.explain(id, reason, editor);
    }

    /** What came of merging a draft with what its entry says by now. */
    public record Rebased(Draft draft, Revision latest, Merged merged) {}

    /**
     * The draft merged with the latest revision of its entry, to be looked at and saved by {@link #rebase(String, int, int, String, String)}.
     *
     * @return empty where there is no such pending draft, or it was made from the latest revision
     */
    public Optional<Rebased> rebase(String id) {
        return rebase(id, pointer -> Side.OPEN);
    }

    /** The same with conflicts decided, by their pointers. */
    public Optional<Rebased> rebase(String id, Function<String, Side> chosen) {
        return log.find(id)
                .filter(Draft::pending)
                .flatMap(draft -> latest(draft.entry())
                        .filter(it -> it.head().number() != draft.base())
                        .map(it -> new Rebased(draft, it, merged(draft, it, chosen))));
    }

    private Merged merged(Draft draft, Revision latest, Function<String, Side> chosen) {
        var mine = Documents.tree(draft.document());
        var theirs = Documents.tree(latest.document());
        var base = revisions.find(draft.entry(), draft.base());
        // Where it began from nothing, what both say is what they share.
        return Merge.of(
                base.map(it -> Documents.tree(it.document())).orElseGet(mine::objectNode), mine, theirs, chosen);
    }

    /** The latest revision of an entry, a retirement included. */
    private Optional<Revision> latest(EntryId id) {
        return revisions.history(id).stream().findFirst().flatMap(it -> revisions.find(id, it.number()));
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
        return log.open(
                new Start(
                        Draft.Kind.ALIAS,
                        published.entry().id(),
                        published.revision(),
                        CanonicalJson.of(document),
                        unknown.id()),
                editor);
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
                    int from = latest(entry).map(it -> it.head().number()).orElse(0);
                    return log.open(
                            new Start(Draft.Kind.NEW, entry, from, CanonicalJson.of(document), unknown.id()), editor);
                });
    }

    /** Hands it to the reviewers; empty where it is not open. */
    public Optional<Draft> submit(String id, String editor) {
        return log.move(id, Draft.State.OPEN, Draft.State.IN_REVIEW, "draft.submit", editor);
    }

    /** Takes it back from the reviewers; empty where they do not have it. */
    public Optional<Draft> withdraw(String id, String editor) {
        return log.move(id, Draft.State.IN_REVIEW, Draft.State.OPEN, "draft.withdraw", editor);
    }

    /**
     * Finds that version fit to be published; what is saved later has to be approved again.
     *
     * @return empty where it is not in review, or that version is the latest no more
     */
    public Optional<Draft> approve(String id, int version, String reviewer) {
        return log.approve(id, version, reviewer) ? log.find(id) : Optional.empty();
    }

    /** Oldest first, of all versions. */
    public List<Approval> approvals(String id) {
        return log.approvals(id);
    }

    /**
     * Says something of a pending draft; empty where there is none such.
     *
     * @param pointer the place that is meant, as a JSON pointer; empty for the whole
     */
    public Optional<Comment> comment(String id, String pointer, String words, String editor) {
        return log.comment(id, pointer, words, editor);
    }

    /** Oldest first. */
    public List<Comment> comments(String id) {
        return log.comments(id);
    }

    /** Whether the editor may publish it as it is, as far as four eyes are wanted. */
    public boolean seen(Draft draft, String editor) {
        return log.seen(draft, editor);
    }

    /** Puts it live, and its cluster to the resolved. Live before this returns. */
    public Published publish(String id, String editor) {
        var draft = log.find(id).filter(Draft::pending);
        if (draft.isEmpty()) {
            return new Published.Gone();
        }
        return publish(id, draft.get().version(), editor);
    }

    /**
     * The same of the version that the reviewer has seen.
     *
     * @return {@link Published.Changed} where it was saved since
     */
    public Published publish(String id, int version, String editor) {
        var draft = log.find(id).filter(Draft::pending);
        if (draft.isEmpty()) {
            return new Published.Gone();
        }
        if (draft.get().version() != version) {
            return new Published.Changed(draft.get().version());
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
        return draft.untouched() ? findings.isEmpty() : findings.stream().noneMatch(Finding::error);
    }
}
