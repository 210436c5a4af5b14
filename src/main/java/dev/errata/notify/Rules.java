package dev.errata.notify;

import dev.errata.access.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When to tell whom. Each call is a transaction, or part of the caller's; what it changes is audited in it, and holds on this node from the
 * commit on, on others within seconds. Thread-safe.
 */
@ApplicationScoped
public class Rules {

    private final EntityManager entities;
    private final Changes changes;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    Rules(EntityManager entities, Changes changes, Ids ids, Audit audit, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, by name. */
    @Transactional
    public List<Rule> list() {
        return entities.createQuery("from RuleRow r order by r.name, r.id", RuleRow.class).getResultList().stream()
                .map(RuleRow::rule)
                .toList();
    }

    @Transactional
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(entities.find(RuleRow.class, id)).map(RuleRow::rule);
    }

    /** What is wrong with a rule; nothing where it can be kept. */
    @Transactional
    public List<Wrong> faults(RuleDraft draft) {
        return RuleChecks.faults(
                draft,
                Set.copyOf(entities.createQuery("select t.id from TargetRow t", String.class)
                        .getResultList()));
    }

    /** Adds a rule; IllegalArgumentException where {@link #faults} finds any. */
    @Transactional
    public Rule add(RuleDraft draft, String by) {
        refuse(draft);
        var row = new RuleRow();
        row.id = ids.any();
        row.madeAt = now();
        row.madeBy = by;
        row.write(draft, new Hand(now(), by));
        entities.persist(row);
        changes.announce();
        return recorded("rule.add", row, by);
    }

    /** Changes a rule; empty where there is none. */
    @Transactional
    public Optional<Rule> change(String id, RuleDraft draft, String by) {
        refuse(draft);
        var row = Optional.ofNullable(entities.find(RuleRow.class, id));
        row.ifPresent(it -> it.write(draft, new Hand(now(), by)));
        changes.announce();
        return row.map(it -> recorded("rule.change", it, by));
    }

    /** Lets a rule be silent until {@code until}, or speak again where that is empty; empty where there is none. */
    @Transactional
    public Optional<Rule> snooze(String id, Optional<Instant> until, String by) {
        var row = Optional.ofNullable(entities.find(RuleRow.class, id));
        row.ifPresent(it -> {
            it.snoozedUntil = until.map(at -> at.truncatedTo(ChronoUnit.MICROS)).orElse(null);
            it.changedAt = now();
            it.changedBy = by;
            audit.record(
                    by,
                    until.isPresent() ? "rule.snooze" : "rule.wake",
                    id,
                    until.map(at -> "until " + at).orElse(""));
        });
        changes.announce();
        return row.map(RuleRow::rule);
    }

    /** Takes a rule away; what it has told already still goes out. False where there is none. */
    @Transactional
    public boolean remove(String id, String by) {
        var row = entities.find(RuleRow.class, id);
        if (row != null) {
            recorded("rule.remove", row, by);
            entities.remove(row);
        }
        changes.announce();
        return row != null;
    }

    private Rule recorded(String action, RuleRow row, String by) {
        var rule = row.rule();
        audit.record(by, action, rule.id(), rule.what().toString());
        return rule;
    }

    private void refuse(RuleDraft draft) {
        var faults = faults(draft);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the rule has faults: " + faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
