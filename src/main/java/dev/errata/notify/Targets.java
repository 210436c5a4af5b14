package dev.errata.notify;

import dev.errata.access.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where messages go. Each call is a transaction, or part of the caller's; what it changes is audited in it. What is secret comes out once,
 * where it is made. Thread-safe.
 */
@ApplicationScoped
public class Targets {

    /** So long the secret before a rotation signs, too. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final EntityManager entities;
    private final Rows rows;
    private final Changes changes;
    private final TargetChecks checks;
    private final Mailbox mailbox;
    private final Seal seal;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Targets(
            EntityManager entities,
            Rows rows,
            Changes changes,
            TargetChecks checks,
            Mailbox mailbox,
            Seal seal,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.changes = changes;
        this.checks = checks;
        this.mailbox = mailbox;
        this.seal = seal;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A target that was made, or got another secret.
     *
     * @param secret to be shown once; empty where none was made
     */
    public record Made(Target target, Optional<String> secret) {

        /** Does not show what is secret. */
        @Override
        public String toString() {
            return "Made[" + target + "]";
        }
    }

    /** All, by name. */
    @Transactional
    public List<Target> list() {
        return entities.createQuery("from TargetRow t order by t.name, t.id", TargetRow.class).getResultList().stream()
                .map(it -> it.target(clock.instant()))
                .toList();
    }

    @Transactional
    public Optional<Target> find(String id) {
        return Optional.ofNullable(entities.find(TargetRow.class, id)).map(it -> it.target(clock.instant()));
    }

    /** What is wrong with a new target; nothing where it can be added. */
    public List<Wrong> faults(TargetDraft draft) {
        return checks.faults(draft);
    }

    /** What is wrong with a change of a target; nothing where it can be made. */
    @Transactional
    public List<Wrong> faults(String id, TargetDraft draft) {
        var row = entities.find(TargetRow.class, id);
        return row == null ? List.of() : checks.faults(draft, row.kind, url(row, draft));
    }

    /** Adds a target; a webhook without a secret gets one. IllegalArgumentException where {@link #faults} finds any. */
    @Transactional
    public Made add(TargetDraft draft, String by) {
        refuse(faults(draft));
        var row = new TargetRow();
        row.id = ids.any();
        row.kind = draft.kind();
        row.madeAt = now();
        row.madeBy = by;
        row.disabledWhy = "";
        var fresh = draft.kind() == TargetKind.WEBHOOK
                        && draft.secret().filter(it -> !it.isEmpty()).isEmpty()
                ? Optional.of(WebhookKey.fresh(random).text())
                : Optional.<String>empty();
        write(row, draft, fresh.or(draft::secret), by);
        entities.persist(row);
        changes.announce();
        return new Made(recorded("target.add", row, by), fresh);
    }

    /** Changes a target, but for its kind; empty where there is none. To switch it on again forgets that it failed. */
    @Transactional
    public Optional<Target> change(String id, TargetDraft draft, String by) {
        return rows.target(id).map(row -> change(row, draft, by));
    }

    private Target change(TargetRow row, TargetDraft draft, String by) {
        refuse(checks.faults(draft, row.kind, url(row, draft)));
        if (draft.enabled() && !row.enabled) {
            row.disabledWhy = "";
            row.failingSince = null;
        }
        if (!draft.enabled() && row.enabled) {
            mailbox.giveUp(row.id, "the target was switched off");
        }
        // A webhook is always signed.
        write(row, draft, draft.secret().filter(it -> !it.isEmpty() || row.kind != TargetKind.WEBHOOK), by);
        changes.announce();
        return recorded("target.change", row, by);
    }

    private void write(TargetRow row, TargetDraft draft, Optional<String> secret, String by) {
        row.name = draft.name().strip();
        if (!draft.url().isEmpty()) {
            var destination = Destination.of(draft.url());
            row.sealedUrl = seal.seal(draft.url(), row.urlPlace());
            row.shownUrl =
                    shortened(row.kind == TargetKind.WEBHOOK ? destination.withoutQuery() : destination.hostAlone());
        }
        secret.ifPresent(it -> {
            row.sealedSecret = it.isEmpty() ? null : seal.seal(it, row.secretPlace());
            row.sealedFormer = null;
            row.formerUntil = null;
        });
        row.enabled = draft.enabled();
        row.inside = draft.inside();
        row.language = draft.language();
        row.changedAt = now();
        row.changedBy = by;
    }

    /** What is wrong with a secret that a webhook shall get; empty where nothing is. */
    public Optional<String> keyFault(String secret) {
        return WebhookKey.parse(secret).isPresent() ? Optional.empty() : Optional.of(TargetChecks.KEY_RULE);
    }

    /**
     * Gives a webhook another secret; for 24 hours the former one signs beside it.
     *
     * @param given the new secret, or empty to have one made
     * @return with the secret; empty where there is no such webhook
     */
    @Transactional
    public Optional<Made> rotate(String id, Optional<String> given, String by) {
        return rows.target(id).filter(it -> it.kind == TargetKind.WEBHOOK).map(it -> rotate(it, given, by));
    }

    private Made rotate(TargetRow row, Optional<String> given, String by) {
        var secret = given.orElseGet(() -> WebhookKey.fresh(random).text());
        if (WebhookKey.parse(secret).isEmpty()) {
            throw new IllegalArgumentException(TargetChecks.KEY_RULE);
        }
        row.sealedFormer = row.sealedSecret;
        row.formerUntil = now().plus(OVERLAP);
        row.sealedSecret = seal.seal(secret, row.secretPlace());
        row.changedAt = now();
        row.changedBy = by;
        return new Made(recorded("target.rotate", row, by), Optional.of(secret));
    }

    /** Takes a target away, with its messages, and out of all rules; false where there is none. */
    @Transactional
    public boolean remove(String id, String by) {
        var row = rows.target(id);
        mailbox.forget(id);
        row.ifPresent(it -> {
            recorded("target.remove", it, by);
            entities.remove(it);
        });
        changes.announce();
        return row.isPresent();
    }

    /** Sends a message to try a target, be it switched on or not. The id of the delivery, to see what becomes of it. */
    @Transactional
    public Optional<String> test(String id, String by) {
        var delivery = find(id).map(it -> mailbox.test(it.id(), it.name()));
        delivery.ifPresent(it -> audit.record(by, "target.test", id, it));
        return delivery;
    }

    private Target recorded(String action, TargetRow row, String by) {
        var target = row.target(clock.instant());
        var detail = target.kind().name().toLowerCase(Locale.ROOT) + " " + target.name() + " " + target.url()
                + (target.enabled() ? "" : ", off")
                + (target.inside() ? ", may reach inside" : "");
        audit.record(by, action, target.id(), detail);
        return target;
    }

    private String url(TargetRow row, TargetDraft draft) {
        // An address that cannot be opened is not checked again: it can only be replaced.
        return draft.url().isEmpty() ? seal.open(row.sealedUrl, row.urlPlace()).orElse("") : draft.url();
    }

    private static void refuse(List<Wrong> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the target has faults: " + faults);
        }
    }

    private static String shortened(String shown) {
        return shown.length() <= 300 ? shown : shown.substring(0, 299) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
