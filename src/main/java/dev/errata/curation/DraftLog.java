package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Audit;
import dev.errata.entry.CanonicalJson;
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
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    DraftLog(EntityManager entities, Revisions revisions, Inbox inbox, Audit audit, Clock clock) {
        this.entities = entities;
        this.revisions = revisions;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    List<Draft> open() {
        return entities.createQuery(
                        "from DraftRow d where d.state = :open order by d.createdAt desc, d.id", DraftRow.class)
                .setParameter("open", Draft.State.OPEN)
                .setMaxResults(MOST)
                .getResultStream()
                .map(DraftRow::draft)
                .toList();
    }

    @Transactional
    Optional<Draft> find(String id) {
        return Optional.ofNullable(entities.find(DraftRow.class, id)).map(DraftRow::draft);
    }

    /** The draft of that kind for that cluster and entry that there is, or a new one. */
    @Transactional
    Draft open(Draft.Kind kind, EntryId entry, int base, ObjectNode document, String cluster, String editor) {
        var before = entities.createQuery("""
                        from DraftRow d where d.clusterId = :cluster and d.entryId = :entry and d.kind = :kind
                            and d.state = :open and d.base = :base
                        """, DraftRow.class)
                .setParameter("cluster", cluster)
                .setParameter("entry", entry.toString())
                .setParameter("kind", kind)
                .setParameter("open", Draft.State.OPEN)
                .setParameter("base", base)
                .getResultStream()
                .map(DraftRow::draft)
                .findFirst();
        return before.orElseGet(() -> {
            var draft = new Draft(
                    id(),
                    kind,
                    entry,
                    base,
                    CanonicalJson.of(document),
                    cluster,
                    Draft.State.OPEN,
                    editor,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            entities.persist(new DraftRow(draft));
            audit.record(editor, "draft.open", entry.toString(), "draft " + draft.id() + " of cluster " + cluster);
            return draft;
        });
    }

    @Transactional
    Published publish(Draft draft, String editor) {
        var row = locked(draft.id());
        if (row == null || row.state != Draft.State.OPEN) {
            return new Published.Gone();
        }
        var reason = "draft " + draft.id() + " of unknown cluster " + draft.cluster();
        var edited = revisions.publish(new Edit(draft.entry(), draft.document(), editor, reason), draft.base());
        return switch (edited) {
            case Edited.Stale(var latest) -> new Published.Stale(latest);
            case Edited.Saved(var revision) -> {
                row.close(Draft.State.PUBLISHED, editor, clock.instant());
                inbox.resolve(draft.cluster(), draft.entry(), editor);
                audit.record(
                        editor,
                        "draft.publish",
                        draft.entry().toString(),
                        "draft " + draft.id() + ", revision " + revision.head().number());
                yield new Published.Live(revision.head());
            }
        };
    }

    @Transactional
    Optional<Draft> discard(String id, String editor) {
        var row = locked(id);
        if (row == null || row.state != Draft.State.OPEN) {
            return Optional.empty();
        }
        row.close(Draft.State.DISCARDED, editor, clock.instant());
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

    private static String id() {
        var bytes = new byte[ID_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
