package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Audit;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Revision;
import dev.errata.library.RevisionState;
import dev.errata.library.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Writes revisions, each with its audit record: all or nothing. */
@ApplicationScoped
class PublishedLog {

    private static final String REPLACES = "replaces";

    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    PublishedLog(Revisions revisions, Audit audit, Clock clock) {
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Published publish(EntryDocument document, int expected, String author, String reason) {
        return publish(document.entry().id(), document.json(), expected, author, reason, "entry.publish");
    }

    @Transactional
    Published restore(Revision revision, int expected, String author, String reason) {
        var number = "revision " + revision.head().number();
        var why = reason.isEmpty() ? number + " restored" : number + " restored: " + reason;
        return publish(
                revision.head().id(), Documents.tree(revision.document()), expected, author, why, "entry.restore");
    }

    @Transactional
    Published confirm(EntryDocument document, int expected, String author) {
        var json = document.json().deepCopy();
        json.put("last_confirmed", LocalDate.now(clock).toString());
        return publish(document.entry().id(), json, expected, author, "confirmed", "entry.confirm");
    }

    /** Of the two revisions neither is written without the other. */
    @Transactional
    Published retire(Revision latest, Optional<EntryId> successor, int expected, String author, String reason) {
        revisions.hold();
        var id = latest.head().id();
        var heir = successor.flatMap(this::live);
        if (successor.isPresent() && (heir.isEmpty() || heir.get().head().id().equals(id))) {
            return new Published.Gone();
        }
        var why = successor
                .map(it -> reason.isEmpty() ? "replaced by " + it : "replaced by " + it + ": " + reason)
                .orElse(reason.isEmpty() ? "retired" : reason);
        var edited = revisions.retire(new Edit(id, latest.document(), author, cut(why)), expected);
        if (edited instanceof Edited.Saved(var revision)) {
            heir.ifPresent(it -> inherit(it, latest, author));
            audit.record(author, "entry.retire", id.toString(), cut(why));
            return new Published.Live(revision.head());
        }
        return stale(edited);
    }

    /** The successor goes by the retired entry's id, and by those that led to it, from now on. */
    private void inherit(Revision heir, Revision retired, String author) {
        var json = Documents.tree(heir.document()).deepCopy();
        var ids = new LinkedHashSet<String>();
        json.path(REPLACES).forEach(it -> ids.add(it.asText()));
        ids.add(retired.head().id().toString());
        Documents.tree(retired.document()).path(REPLACES).forEach(it -> ids.add(it.asText()));
        ids.remove(heir.head().id().toString());
        var list = json.putArray(REPLACES);
        ids.forEach(list::add);
        var published = publish(
                heir.head().id(),
                json,
                heir.head().number(),
                author,
                "replaces " + retired.head().id(),
                "entry.publish");
        if (!(published instanceof Published.Live)) {
            throw new IllegalStateException("the successor was changed within the transaction: "
                    + heir.head().id());
        }
    }

    private Optional<Revision> live(EntryId id) {
        return revisions.history(id).stream()
                .findFirst()
                .filter(it -> it.state() == RevisionState.PUBLISHED)
                .flatMap(it -> revisions.find(id, it.number()));
    }

    private Published publish(
            EntryId id, ObjectNode document, int expected, String author, String reason, String action) {
        var edited = revisions.publish(new Edit(id, CanonicalJson.of(document), author, cut(reason)), expected);
        if (edited instanceof Edited.Saved(var revision)) {
            audit.record(
                    author, action, id.toString(), "revision " + revision.head().number());
            return new Published.Live(revision.head());
        }
        return stale(edited);
    }

    private static Published stale(Edited edited) {
        return edited instanceof Edited.Stale(int latest) ? new Published.Stale(latest) : new Published.Gone();
    }

    private static String cut(String reason) {
        return reason.length() <= Draft.REASON ? reason : reason.substring(0, Draft.REASON);
    }
}
