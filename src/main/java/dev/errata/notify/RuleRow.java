package dev.errata.notify;

import dev.errata.event.Severity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notify_rule")
class RuleRow {

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    Occasion occasion;

    @Column(name = "entry_id")
    String entryId;

    String domain;
    String source;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Column(name = "at_least")
    long atLeast;

    @Column(name = "within_minutes")
    int withinMinutes;

    @Column(name = "quiet_seconds")
    long quietSeconds;

    boolean enabled;

    @Column(name = "snoozed_until")
    @Nullable
    Instant snoozedUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "notify_rule_target", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "target_id")
    Set<String> targets = new HashSet<>();

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RuleRow() {}

    void write(RuleDraft draft, Hand by) {
        name = draft.name().strip();
        occasion = draft.occasion();
        entryId = draft.narrowing().entry();
        domain = draft.narrowing().domain();
        source = draft.narrowing().source();
        severity = draft.narrowing().severity();
        atLeast = draft.often().times();
        withinMinutes = draft.often().minutes();
        quietSeconds = draft.quiet().toSeconds();
        enabled = draft.enabled();
        targets.retainAll(draft.targets());
        targets.addAll(draft.targets());
        changedAt = by.at();
        changedBy = by.by();
    }

    Rule rule() {
        var draft = new RuleDraft(
                name,
                occasion,
                new Narrowing(entryId, domain, source, severity),
                new RuleDraft.Often(atLeast, withinMinutes),
                Duration.ofSeconds(quietSeconds),
                targets,
                enabled);
        return new Rule(
                id, draft, Optional.ofNullable(snoozedUntil), new Hand(madeAt, madeBy), new Hand(changedAt, changedBy));
    }
}
