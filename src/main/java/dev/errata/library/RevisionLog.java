package dev.errata.library;

import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one way to write revisions: one writer at a time, on all nodes together. Needs a transaction. */
@ApplicationScoped
class RevisionLog {

    private final EntityManager entities;
    private final Clock clock;

    RevisionLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Waits until nobody else writes, and keeps others out until this transaction ends. */
    Writing open() {
        entities.createNativeQuery("select id from library_lock for update", Integer.class)
                .getSingleResult();
        long last = entities.createQuery("select coalesce(max(r.position), 0L) from RevisionRow r", Long.class)
                .getSingleResult();
        // The columns keep microseconds: what is returned now must equal what is read later.
        return new Writing(last, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What one transaction writes; all of it bears one time. */
    final class Writing {

        private final Instant now;
        private long last;

        private Writing(long last, Instant now) {
            this.last = last;
            this.now = now;
        }

        Instant now() {
            return now;
        }

        Revision append(int number, RevisionState state, Edit edit) {
            return append(edit.id(), number, state, edit.author(), edit.reason(), edit.document());
        }

        /** The next word of the entry files. */
        Revision appendFromFile(EntryId id, int number, RevisionState state, String reason, String document) {
            return append(id, number, state, RevisionHead.FILE, reason, document);
        }

        private Revision append(
                EntryId id, int number, RevisionState state, String author, String reason, String document) {
            var head = new RevisionHead(++last, id, number, state, author, reason, now, Digest.of(document));
            entities.persist(new RevisionRow(head, document));
            return new Revision(head, document);
        }
    }
}
