package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The record of what was done by those who may do more than others. It is only ever added to. Thread-safe. */
@ApplicationScoped
public class Audit {

    private static final int LIMIT = 1_000;
    private static final Pattern ACTION = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z]+(_[a-z]+)*)+");

    private final EntityManager entities;
    private final Clock clock;

    Audit(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Adds to the record, in the caller's transaction: an act and its record are both kept, or neither is.
     *
     * @param actor name of the account, at most 64 characters
     * @param action what was done, as words between dots: {@code outcome.void}
     * @param object what it was done to, at most 512 characters
     * @param detail the rest, for people; no secrets
     * @throws IllegalArgumentException if the action is no such token
     * @throws jakarta.transaction.TransactionalException if the caller has no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String object, String detail) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is lower-case words between dots: " + action);
        }
        // The column keeps microseconds, H2 rounds and PostgreSQL too: what is cut here stays as it is.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(new AuditRow(now, actor, action, object, detail));
    }

    /** The newest records, newest first. */
    public List<AuditRecord> latest(int limit) {
        return latest(limit, Long.MAX_VALUE);
    }

    /**
     * The newest records below the position {@code before}, newest first.
     *
     * @param limit 1 to 1000
     */
    @Transactional
    public List<AuditRecord> latest(int limit, long before) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("a limit is 1 to " + LIMIT + ": " + limit);
        }
        return entities.createQuery("""
                        select new dev.errata.access.AuditRecord(
                            a.position, a.recordedAt, a.actor, a.action, a.object, a.detail)
                        from AuditRow a where a.position < :before order by a.position desc
                        """, AuditRecord.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
