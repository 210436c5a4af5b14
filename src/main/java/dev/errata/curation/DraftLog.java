package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Revisions;
import dev.errata.sighting.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps drafts. Each call is one transaction with its audit record: all or nothing. Thread-safe. */
@ApplicationScoped
class DraftLog {

    private static final int ID_BYTES = 12;
    private static final int MOST = 500;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final EntityManager entities;
    private final Revisions revisions;
    private final Review review;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    DraftLog(EntityManager entities, Revisions revisions, Review review, Inbox inbox, Audit audit, Clock clock) {
        this.entities = entities;
        this.revisions = revisions;
        this.review = review;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    List<Draft> pending() {
        return entities
                .createQuery(
                        "from DraftRow d where d.state in :pending order by d.createdAt desc, d.id", DraftRow.class)
                .setParameter("pending", List.of(Draft.State.OPEN, Draft.State.IN_REVIEW))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(DraftRow::draft)
                .toList();
    }

    @Transactional
    Optional<Draft> find(String id) {
        return Optional.ofNullable(entities.find(DraftRow.class, id)).map(DraftRow::draft);
    }

    /** What a draft said as that version. */
    @Transactional
    Optional<String> document(String id, int version) {
        return Optional.ofNullable(entities.find(DraftVersionRow.class, new DraftVersionRow.Key(id, version)))
                .map(it -> it.document);
    }

    /** What a draft is begun with. */
    record Start(Draft.Kind kind, EntryId entry, int base, String document, String cluster) {}

    /** The pending draft of that editor that changes that entry. */
    @Transactional
    Optional<Draft> ownEdit(EntryId entry, String editor) {
        return pendingOf(entry).stream()
                .filter(it -> it.kind() == Draft.Kind.EDIT && it.author().equals(editor))
                .findFirst();
    }

    /** The pending draft that was begun just so, by whomever, or a new one. */
    @Transactional
    Draft open(Start start, String editor) {
        return pendingOf(start.entry()).stream()
                .filter(it -> it.kind() == start.kind()
                        && it.base() == start.base()
                        && it.cluster().equals(start.cluster())
                        && (!it.cluster().isEmpty()
                                || (it.author().equals(editor) && it.document().equals(start.document()))))
                .findFirst()
                .orElseGet(() -> begin(start, editor));
    }

    private List<Draft> pendingOf(EntryId entry) {
        return entities
                .createQuery(
                        "from DraftRow d where d.entryId = :entry and d.state in :pending order by d.createdAt desc",
                        DraftRow.class)
                .setParameter("entry", entry.toString())
                .setParameter("pending", List.of(Draft.State.OPEN, Draft.State.IN_REVIEW))
                .getResultList()
                .stream()
                .map(DraftRow::draft)
                .toList();
    }

    private Draft begin(Start start, String editor) {
        var now = now();
        var draft = new Draft(
                id(),
                start.kind(),
                start.entry(),
                start.base(),
                1,
                start.document(),
                "",
                start.cluster(),
                Draft.State.OPEN,
                editor,
                now,
                editor,
                now);
        var row = new DraftRow(draft);
        entities.persist(row);
        entities.persist(new DraftVersionRow(row));
        var origin = start.cluster().isEmpty() ? "" : " of cluster " + start.cluster();
        audit.record(editor, "draft.open", start.entry().toString(), "draft " + draft.id() + origin);
        return draft;
    }

    /**
     * @param seen the version that the editor worked on
     * @param base the revision that the document is made from; less than 0 for the same as before
     */
    @Transactional
    SavedDraft save(String id, int seen, int base, EntryDocument document, String editor) {
        var row = locked(id);
        if (row == null || !row.state.pending()) {
            return new SavedDraft.Gone();
        }
        var text = CanonicalJson.of(document.json());
        int from = base < 0 ? row.base : base;
        if (row.document.equals(text) && row.base == from) {
            // Said again, as after an answer that was lost on its way.
            return new SavedDraft.Kept(row.draft());
        }
        if (row.version != seen) {
            return conflict(row, seen, document);
        }
        row.save(document.entry().id(), from, text, editor, now());
        entities.persist(new DraftVersionRow(row));
        audit.record(editor, "draft.save", row.entryId, "draft " + id + ", version " + row.version);
        return new SavedDraft.Kept(row.draft());
    }

    private SavedDraft conflict(DraftRow row, int seen, EntryDocument mine) {
        var theirs = Documents.tree(row.document);
        var base = document(row.id, seen).map(Documents::tree).orElse(theirs);
        return new SavedDraft.Conflict(row.draft(), Merge.of(base, mine.json(), theirs));
    }

    /** From one state to another; empty where it was not in the former. */
    @Transactional
    Optional<Draft> move(String id, Draft.State from, Draft.State to, String action, String editor) {
        var row = locked(id);
        if (row == null || row.state != from) {
            return Optional.empty();
        }
        row.state = to;
        audit.record(editor, action, row.entryId, "draft " + id + ", version " + row.version);
        return Optional.of(row.draft());
    }

    @Transactional
    Optional<Draft> explain(String id, String reason, String editor) {
        var row = locked(id);
        if (row == null || !row.state.pending()) {
            return Optional.empty();
        }
        if (!row.reason.equals(reason)) {
            row.reason = reason;
            audit.record(editor, "draft.explain", row.entryId, "draft " + id);
        }
        return Optional.of(row.draft());
    }

    /** Whether it was; a version that is the latest no more cannot be approved. */
    @Transactional
    boolean approve(String id, int version, String editor) {
        var row = locked(id);
        if (row == null || row.state != Draft.State.IN_REVIEW || row.version != version) {
            return false;
        }
        review.add(row.draft(), new Approval(version, editor, now()));
        audit.record(editor, "draft.approve", row.entryId, "draft " + id + ", version " + version);
        return true;
    }

    @Transactional
    Optional<Comment> comment(String id, String pointer, String words, String editor) {
        return find(id).filter(Draft::pending).map(draft -> {
            var comment = new Comment(id(), draft.version(), pointer, editor, now(), words);
            review.add(draft, comment);
            audit.record(editor, "draft.comment", draft.entry().toString(), "draft " + id + " " + pointer);
            return comment;
        });
    }

    @Transactional
    List<Comment> comments(String id) {
        return review.comments(id);
    }

    @Transactional
    List<Approval> approvals(String id) {
        return review.approvals(id);
    }

    @Transactional
    boolean seen(Draft draft, String editor) {
        return review.seen(draft, editor);
    }

    /** @param looked the draft as it was when it was found fit to be published */
    @Transactional
    Published publish(Draft looked, String editor) {
        var row = locked(looked.id());
        if (row == null || !row.state.pending()) {
            return new Published.Gone();
        }
        if (row.version != looked.version()) {
            return new Published.Changed(row.version);
        }
        var draft = row.draft();
        if (!review.seen(draft, editor)) {
            return new Published.Unseen();
        }
        // The author of a revision is who wrote its words; who published them, the audit says.
        var edited = revisions.publish(
                new Edit(draft.entry(), draft.document(), draft.savedBy(), reason(draft)), draft.base());
        return switch (edited) {
            case Edited.Stale(var latest) -> new Published.Stale(latest);
            case Edited.Saved(var revision) -> {
                row.close(Draft.State.PUBLISHED, editor, now());
                if (!draft.cluster().isEmpty()) {
                    inbox.resolve(draft.cluster(), draft.entry(), editor);
                }
                audit.record(
                        editor,
                        "draft.publish",
                        draft.entry().toString(),
                        "draft " + draft.id() + ", revision " + revision.head().number());
                yield new Published.Live(revision.head());
            }
        };
    }

    private static String reason(Draft draft) {
        if (!draft.reason().isEmpty()) {
            return draft.reason();
        }
        return draft.cluster().isEmpty()
                ? "draft " + draft.id()
                : "draft " + draft.id() + " of unknown cluster " + draft.cluster();
    }

    @Transactional
    Optional<Draft> discard(String id, String editor) {
        var row = locked(id);
        if (row == null || !row.state.pending()) {
            return Optional.empty();
        }
        row.close(Draft.State.DISCARDED, editor, now());
        audit.record(editor, "draft.discard", row.entryId, "draft " + id);
        return Optional.of(row.draft());
    }

    /** By hand, as Hibernate's own lock for PostgreSQL is one that H2 does not know. */
    private @Nullable DraftRow locked(String id) {
        entities.createNativeQuery("select id from draft where id = :id for update", String.class)
                .setParameter("id", id)
                .getResultList();
        var row = entities.find(DraftRow.class, id);
        if (row != null) {
            // It may have been read before the lock was there.
            entities.refresh(row);
        }
        return row;
    }

    /** The columns keep microseconds: what is returned now must equal what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String id() {
        var bytes = new byte[ID_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
