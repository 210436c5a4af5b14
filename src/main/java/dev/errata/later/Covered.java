package dev.errata.later;

import dev.errata.access.Audit;
import dev.errata.entry.EntryId;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Resolves clusters of unknowns that an entry covers by now. Thread-safe. */
@ApplicationScoped
class Covered {

    /** Who acts where nobody does. */
    private static final String ACTOR = "review";

    private final Inbox inbox;
    private final Audit audit;

    Covered(Inbox inbox, Audit audit) {
        this.inbox = inbox;
        this.audit = audit;
    }

    @Transactional
    void resolve(Unknown cluster, EntryId entry) {
        inbox.resolve(cluster.id(), entry, ACTOR)
                .ifPresent(it -> audit.record(ACTOR, "unknown.covered", it.id(), entry.toString()));
    }
}
