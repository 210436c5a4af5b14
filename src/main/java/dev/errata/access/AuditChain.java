package dev.errata.access;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.engine.spi.SessionImplementor;

/** Records in a row, each of which vouches for all before it. Thread-safe. */
@ApplicationScoped
public class AuditChain {

    /** Before any record that this service writes, within what both databases can keep. */
    static final Instant EVER = Instant.EPOCH;

    /** After any. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int AT_ONCE = 1_000;

    private final EntityManager entities;
    private final Clock clock;
    private volatile Optional<Found> latest = Optional.empty();

    AuditChain(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What came of looking at every record.
     *
     * @param records how many are in the chain
     * @param brokenAt position of the first that is not as it was written, or that is missing; empty if all are
     */
    public record Found(Instant at, long records, Optional<Long> brokenAt) {}

    /** In the caller's transaction, which holds the end of the chain from then on: other nodes wait for its commit. */
    void append(List<AuditRecord> records) {
        // Hibernate's own words for a lock are PostgreSQL's alone.
        entities.createNativeQuery("select id from audit_chain where id = 1 for update")
                .getSingleResult();
        var end = entities.find(AuditChainRow.class, AuditChainRow.ONLY);
        // An earlier look in the same transaction may have been before another's commit.
        entities.refresh(end);
        for (var record : records) {
            var placed = placed(record, end);
            entities.persist(new AuditRow(placed));
            end.position = placed.position();
            end.digest = placed.digest();
        }
        // Hibernate may have written all that it knew of before this was called, and looks no second time.
        entities.flush();
        // Nor does it give the connection back a second time, which the pool would warn of.
        entities.unwrap(SessionImplementor.class).getJdbcCoordinator().beforeTransactionCompletion();
    }

    private static AuditRecord placed(AuditRecord record, AuditChainRow end) {
        var placed = new AuditRecord(
                end.position + 1, record.at(), record.actor(), record.action(), record.object(), record.detail(), "");
        return new AuditRecord(
                placed.position(),
                placed.at(),
                placed.actor(),
                placed.action(),
                placed.object(),
                placed.detail(),
                placed.digestAfter(end.digest));
    }

    /** What was found last; looks now if nobody has yet. */
    public Found latest() {
        return latest.orElseGet(this::check);
    }

    /** Looks at every record. */
    @Transactional
    public Found check() {
        var end = entities.find(AuditChainRow.class, AuditChainRow.ONLY);
        var found = new Found(clock.instant(), end.position - end.begins, brokenAt(end));
        if (found.brokenAt().isPresent() && latest.flatMap(Found::brokenAt).isEmpty()) {
            Log.errorf(
                    "the audit was changed from outside at position %d, see docs/operating.md",
                    found.brokenAt().get());
        }
        latest = Optional.of(found);
        return found;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        check();
    }

    private Optional<Long> brokenAt(AuditChainRow end) {
        long position = end.begins;
        var digest = "";
        while (position < end.position) {
            var records = after(position, end.position);
            for (var record : records) {
                if (record.position() != position + 1 || !record.digest().equals(record.digestAfter(digest))) {
                    return Optional.of(position + 1);
                }
                position++;
                digest = record.digest();
            }
            if (records.isEmpty()) {
                return Optional.of(position + 1);
            }
        }
        return digest.equals(end.digest) ? Optional.empty() : Optional.of(position);
    }

    private List<AuditRecord> after(long position, long last) {
        var rows = entities.createQuery(
                        "select a from AuditRow a where a.position > :position and a.position <= :last order by a.position",
                        AuditRow.class)
                .setParameter("position", position)
                .setParameter("last", last)
                .setMaxResults(AT_ONCE)
                .getResultList();
        // What is looked at is needed once.
        rows.forEach(entities::detach);
        return rows.stream().map(AuditRow::record).toList();
    }
}
