package dev.errata.web;

import dev.errata.curation.Drafts;
import dev.errata.curation.Reverify;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown.Status;
import dev.errata.web.InboxPage.Done;
import dev.errata.web.InboxPage.Search;
import dev.errata.web.InboxPage.ShownConflict;
import dev.errata.web.InboxPage.ShownDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Collects what waits for an editor from the rooms where it lies. */
@ApplicationScoped
class Inboxes {

    /** Nobody works off more at once. */
    private static final int MOST = 50;

    private final Inbox inbox;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Reverify reverify;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Inboxes(Inbox inbox, Drafts drafts, Revisions revisions, Reverify reverify, LiveKnowledgeBase live, Clock clock) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.revisions = revisions;
        this.reverify = reverify;
        this.live = live;
        this.clock = clock;
    }

    /** @param lines whether the reader may see what stands in logs, and so in drafts */
    InboxPage page(String shown, Search search, Done done, boolean lines) {
        var status = status(shown);
        var base = live.current();
        return new InboxPage(
                Tokens.of(status),
                inbox.open(),
                inbox.list(Optional.of(status), MOST).stream()
                        .map(it -> InboxPage.Row.of(it, search, base, lines, clock))
                        .toList(),
                lines ? drafts() : List.of(),
                revisions.conflicts().stream().map(ShownConflict::of).toList(),
                reverify.list().size(),
                done);
    }

    private List<ShownDraft> drafts() {
        return drafts.list().stream()
                .map(it -> ShownDraft.of(it, drafts.publishable(it), LintFinding.of(drafts.findings(it)), clock))
                .toList();
    }

    private static Status status(String token) {
        return switch (token) {
            case "ignored" -> Status.IGNORED;
            case "snoozed" -> Status.SNOOZED;
            case "resolved" -> Status.RESOLVED;
            default -> Status.OPEN;
        };
    }
}
