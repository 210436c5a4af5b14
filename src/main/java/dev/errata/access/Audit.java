package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The record of what was done by those who may do more than others. It is only ever added to: the database refuses anything else, and
 * {@link AuditChain} notices where somebody got around that. Thread-safe.
 */
@ApplicationScoped
public class Audit {

    /** The most records that are read at once. */
    public static final int LIMIT = 1_000;

    private static final Pattern ACTION = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z]+(_[a-z]+)*)+");

    /** Under which a transaction bears what it will have done. */
    private static final Object WAITING = new Object();

    private static final int OBJECT_LIMIT = 512;

    private final EntityManager entities;
    private final AuditChain chain;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Audit(
            EntityManager entities,
            AuditChain chain,
            TransactionManager transactions,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.entities = entities;
        this.chain = chain;
        this.transactions = transactions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds to the record, in the caller's transaction: an act and its record are both kept, or neither is. It is written last of all in that
     * transaction, as records are written one transaction after the other.
     *
     * @param actor name of the account, at most 64 characters
     * @param action what was done, as words between dots: {@code outcome.void}
     * @param object what it was done to, at most 512 characters
     * @param detail the rest, for people; no secrets
     * @throws IllegalArgumentException if the action is no such token, or one of the others is too long
     * @throws jakarta.transaction.TransactionalException if the caller has no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String object, String detail) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is lower-case words between dots: " + action);
        }
        if (object.length() > OBJECT_LIMIT) {
            throw new IllegalArgumentException("an object has at most " + OBJECT_LIMIT + " characters");
        }
        // The column keeps microseconds, H2 rounds and PostgreSQL too: what is cut here stays as it is.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        waiting().add(new AuditRecord(0, now, actor, action, object, detail, ""));
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
    public List<AuditRecord> latest(int limit, long before) {
        return find(AuditQuery.ALL, limit, before);
    }

    /**
     * The newest records that are looked for, below the position {@code before}, newest first.
     *
     * @param limit 1 to 1000
     */
    @Transactional
    public List<AuditRecord> find(AuditQuery query, int limit, long before) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("a limit is 1 to " + LIMIT + ": " + limit);
        }
        var found = entities.createQuery("""
                        select a from AuditRow a
                        where a.position < :before
                          and (:actor = '' or a.actor = :actor)
                          and (:action = '' or a.action = :action or a.action like :actions escape '!')
                          and (:object = '' or a.object like :objects escape '!')
                          and a.recordedAt >= :since and a.recordedAt < :until
                        order by a.position desc
                        """, AuditRow.class)
                .setParameter("before", before)
                .setParameter("actor", query.actor())
                .setParameter("action", query.action())
                .setParameter("actions", escaped(query.action()) + ".%")
                .setParameter("object", query.object())
                .setParameter("objects", "%" + escaped(query.object()) + "%")
                .setParameter("since", query.since().orElse(AuditChain.EVER))
                .setParameter("until", query.until().orElse(AuditChain.NEVER))
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(AuditRow::record).toList();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @SuppressWarnings("unchecked")
    private List<AuditRecord> waiting() {
        if (transaction.getResource(WAITING) instanceof List<?> begun) {
            return (List<AuditRecord>) begun;
        }
        var records = new ArrayList<AuditRecord>();
        transaction.putResource(WAITING, records);
        try {
            transactions.getTransaction().registerSynchronization(new AtLast(records));
        } catch (RollbackException e) {
            // Nothing of this transaction will be kept, so there is nothing to tell.
            return records;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction takes no record", e);
        }
        return records;
    }

    /** Before the commit: whoever holds the end of the chain waits for nothing else any more. */
    private final class AtLast implements Synchronization {

        private final List<AuditRecord> records;

        AtLast(List<AuditRecord> records) {
            this.records = records;
        }

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && !transaction.getRollbackOnly()) {
                chain.append(records);
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
