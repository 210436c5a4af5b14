package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Writes the revisions of a bulk change and their audit records: all or nothing. */
@ApplicationScoped
class BulkLog {

    private static final int SECONDS = 300;

    private final Revisions revisions;
    private final Audit audit;

    BulkLog(Revisions revisions, Audit audit) {
        this.revisions = revisions;
        this.audit = audit;
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    Bulk.Done write(List<Bulk.Item> items, BulkAction action, String editor, String reason) {
        revisions.hold();
        // All are looked at before the first is written: there is nothing to take back then.
        if (!items.stream().allMatch(this::current)) {
            return new Bulk.Done.Changed();
        }
        var written = new ArrayList<RevisionHead>();
        var why = reason.isEmpty() ? action.words() : action.words() + ": " + reason;
        for (var item : items) {
            var edit = new Edit(
                    item.id(), item.document(), editor, why.substring(0, Math.min(why.length(), Draft.REASON)));
            var edited = action.retires()
                    ? revisions.retire(edit, item.revision())
                    : revisions.publish(edit, item.revision());
            if (!(edited instanceof Edited.Saved(var revision))) {
                throw new IllegalStateException("changed by another while nobody else may write: " + item.id());
            }
            written.add(revision.head());
            audit.record(
                    editor,
                    "entry.bulk",
                    item.id().toString(),
                    action.words() + ", revision " + revision.head().number());
        }
        return new Bulk.Done.Applied(written);
    }

    private boolean current(Bulk.Item item) {
        return revisions.history(item.id()).stream()
                .findFirst()
                .filter(it -> it.number() == item.revision())
                .isPresent();
    }
}
