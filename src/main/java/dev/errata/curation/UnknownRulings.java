package dev.errata.curation;

import dev.errata.access.Audit;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What editors decide on unknowns, with its audit record: both or neither. Empty where there is no such cluster. Thread-safe. */
@ApplicationScoped
public class UnknownRulings {

    private final Inbox inbox;
    private final Audit audit;

    UnknownRulings(Inbox inbox, Audit audit) {
        this.inbox = inbox;
        this.audit = audit;
    }

    @Transactional
    public Optional<Unknown> ignore(String cluster, String editor, String reason) {
        return noted(inbox.ignore(cluster, editor), editor, "unknown.ignore", reason);
    }

    /** Out of the inbox until then, unless it grows tenfold. */
    @Transactional
    public Optional<Unknown> snooze(String cluster, Instant until, String editor, String reason) {
        var detail = reason.isEmpty() ? "until " + until : "until " + until + ": " + reason;
        return noted(inbox.snooze(cluster, until, editor), editor, "unknown.snooze", detail);
    }

    @Transactional
    public Optional<Unknown> reopen(String cluster, String editor, String reason) {
        return noted(inbox.reopen(cluster, editor), editor, "unknown.reopen", reason);
    }

    private Optional<Unknown> noted(Optional<Unknown> unknown, String editor, String action, String detail) {
        unknown.ifPresent(it -> audit.record(editor, action, it.id(), detail));
        return unknown;
    }
}
