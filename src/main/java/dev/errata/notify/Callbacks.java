package dev.errata.notify;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Calls that a program asked for: one signed message to one address, sent as those to a webhook are, with the same care for where it goes.
 * Needs no target that an administrator made; its own is gone once the message is. Thread-safe.
 */
@ApplicationScoped
public class Callbacks {

    private static final String TYPE = "unknown.known";

    private final Targets targets;
    private final Mailbox mailbox;
    private final Rows rows;
    private final Links links;
    private final Clock clock;

    Callbacks(Targets targets, Mailbox mailbox, Rows rows, Links links, Clock clock) {
        this.targets = targets;
        this.mailbox = mailbox;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Where a call will go.
     *
     * @param secret that it will be signed with; nothing can show it again
     */
    public record Open(String id, String secret) {

        /** Does not show what is secret. */
        @Override
        public String toString() {
            return "Open[" + id + "]";
        }
    }

    /** What is wrong with an address, in a sentence; empty where it can be called. */
    public Optional<String> fault(String url) {
        return targets.faults(draft("callback", url)).stream().map(Wrong::why).findFirst();
    }

    /** Keeps an address to be called later. IllegalArgumentException where {@link #fault} finds any. */
    @Transactional
    public Open open(String url, String name, String by) {
        var made = targets.add(draft(name, url), by);
        rows.target(made.target().id()).ifPresent(it -> it.passing = true);
        return new Open(made.target().id(), made.secret().orElseThrow());
    }

    /** Sends the call: what was unknown is known. Nothing where an administrator took the address away. */
    @Transactional
    public void answered(String id, String matchId, String answerId, EntryId entry, String signature) {
        if (rows.target(id).isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var data = Notice.object();
        data.put("match_id", matchId);
        data.put("answer_match_id", answerId);
        data.put("entry_id", entry.toString());
        data.put("signature", signature);
        var url = links.answer(answerId);
        if (!url.isEmpty()) {
            data.put("url", url);
        }
        mailbox.once(id, new Notice(TYPE, now, data));
    }

    private static TargetDraft draft(String name, String url) {
        return new TargetDraft(TargetKind.WEBHOOK, name, url, Optional.empty(), true, false, Language.EN);
    }
}
